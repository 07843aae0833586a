using System.CommandLine;
using System.Globalization;
using Magang.Workflows.Host.Cluster;
using static Magang.Workflows.Host.Bench.Crash.KillTrial;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>The verb <c>bench crash</c>, and the hidden one by which it starts its servers.</summary>
internal static class CrashCommand
{
    /// <summary>The long form of the crash test.</summary>
    public static Command Create()
    {
        var instances = Number("--instances", "Banyaknya berkas.", 2000);
        var kills = Number("--kills", "Berapa kali server dimatikan paksa.", 200);
        var databaseKills = Number("--database-kills", "Berapa kali PostgreSQL dimatikan paksa.", 50);
        var seed = Number("--seed", "Benih acak; 0 untuk yang baru.", 0);
        var command = new Command(
            "crash",
            "Mematikan server dan PostgreSQL di tengah pekerjaan, lalu memeriksa semuanya."
        )
        {
            instances,
            kills,
            databaseKills,
            seed,
        };
        command.SetAction(
            (parsed, _) =>
                RunAsync(
                    parsed.GetValue(instances),
                    parsed.GetValue(kills),
                    parsed.GetValue(databaseKills),
                    parsed.GetValue(seed)
                )
        );
        return command;
    }

    /// <summary>A server of the test; not for people.</summary>
    public static Command CreateNode()
    {
        var command = new Command("crash-node", "Satu server dari uji jatuh.") { Hidden = true };
        command.SetAction(
            async (_, _) =>
                await CrashNode.RunAsync(
                    Environment.GetEnvironmentVariable(DatabaseLocation.Variable) ?? "",
                    Console.In,
                    Console.Out
                )
        );
        return command;
    }

    private static Task<int> RunAsync(int instances, int kills, int databaseKills, int seed) =>
        KillTrial.RunAsync(
            "crash",
            seed,
            () =>
            {
                Check("--instances", instances, 1, 10_000);
                Check("--kills", kills, 0, 10_000);
                Check("--database-kills", databaseKills, 0, 10_000);
            },
            async (data, chosen) =>
            {
                var plan = new CrashPlan
                {
                    Instances = instances,
                    ServerKills = kills,
                    DatabaseKills = databaseKills,
                    Seed = chosen,
                    EndWithin = TimeSpan.FromMinutes(10),
                    Program = OwnProgram(),
                    Progress = Console.Error.WriteLine,
                };
                var report = await new CrashTest(plan, data).RunAsync();
                return (Told(report), report.Faults);
            }
        );

    private static string Told(CrashReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Server dimatikan {report.ServerKills} kali, PostgreSQL {report.DatabaseKills} kali; {report.Operations} tindakan dijawab, {report.Repeats} kali diulang, {report.FoundDone} di antaranya sudah tersimpan; {report.Retries} insiden diulang; {report.Took.TotalSeconds:0} detik."
        );
}
