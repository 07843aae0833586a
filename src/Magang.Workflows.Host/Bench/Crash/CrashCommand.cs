using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Magang.Workflows.Host.Cluster;

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

    private static async Task<int> RunAsync(int instances, int kills, int databaseKills, int seed)
    {
        try
        {
            Check("--instances", instances, 1);
            Check("--kills", kills, 0);
            Check("--database-kills", databaseKills, 0);
            seed = seed == 0 ? RandomNumberGenerator.GetInt32(1, int.MaxValue) : seed;
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Benih: --seed {seed}"));
            // Under a root that PostgreSQL's account can enter, and far from the operator's own data.
            var folder = Directory.CreateTempSubdirectory("magang-crash-").FullName;
            var data = Path.Combine(folder, ".magang");
            try
            {
                var plan = new CrashPlan
                {
                    Instances = instances,
                    ServerKills = kills,
                    DatabaseKills = databaseKills,
                    Seed = seed,
                    EndWithin = TimeSpan.FromMinutes(10),
                    Program = OwnProgram(),
                    Progress = Console.Error.WriteLine,
                };
                return await TellAsync(await new CrashTest(plan, data).RunAsync(), seed);
            }
            finally
            {
                await PrivateCluster.StopAtAsync(data, erase: true);
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (MagangException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> TellAsync(CrashReport report, int seed)
    {
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Server dimatikan {report.ServerKills} kali, PostgreSQL {report.DatabaseKills} kali; {report.Operations} tindakan dijawab, {report.Repeats} kali diulang, {report.FoundDone} di antaranya sudah tersimpan; {report.Retries} insiden diulang; {report.Took.TotalSeconds:0} detik."
            )
        );
        foreach (var fault in report.Faults)
            await Console.Out.WriteLineAsync(fault);
        return report.Faults.Count == 0 ? 0 : throw new CrashFoundException(report.Faults.Count, seed);
    }

    /// <summary>This very program, to be started once more.</summary>
    public static string[] OwnProgram()
    {
        var program = Environment.ProcessPath!;
        var assembly = typeof(CrashCommand).Assembly.Location;
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, assembly] : [program];
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static void Check(string option, int given, int least)
    {
        if (given < least || given > 10_000)
            throw new BenchRangeException(option, given, least, 10_000);
    }
}
