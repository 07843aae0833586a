using System.CommandLine;
using System.Globalization;
using Magang.Workflows.Host.Bench.Crash;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Postgres.Migrations;
using Npgsql;
using static Magang.Workflows.Host.Bench.Crash.KillTrial;

namespace Magang.Workflows.Host.Bench.Children;

/// <summary>The verb <c>bench anak</c>: one parent and many children over two servers that are killed.</summary>
internal static class ChildrenCommand
{
    /// <summary>The long form of the test.</summary>
    public static Command Create()
    {
        var children = Number("--anak", "Banyaknya anak.", 10_000);
        var kills = Number("--bunuh", "Berapa kali server dimatikan paksa.", 20);
        var seed = Number("--seed", "Benih acak; 0 untuk yang baru.", 0);
        var command = new Command("anak", "Satu induk dengan banyak anak pada dua server yang dimatikan paksa.")
        {
            children,
            kills,
            seed,
        };
        command.SetAction(
            (parsed, _) => RunAsync(parsed.GetValue(children), parsed.GetValue(kills), parsed.GetValue(seed))
        );
        return command;
    }

    private static Task<int> RunAsync(int children, int kills, int seed) =>
        KillTrial.RunAsync(
            "anak",
            seed,
            () =>
            {
                Check("--anak", children, 1, 100_000);
                Check("--bunuh", kills, 0, 1000);
            },
            async (data, chosen) =>
            {
                await using var cluster = await PrivateCluster.EnsureAsync(data);
                var database = await cluster.CreateDatabaseAsync("magang_anak");
                await using (var source = NpgsqlDataSource.Create(database))
                    await Migrator.ApplyAsync(source);
                var plan = new ChildrenPlan
                {
                    Children = children,
                    Kills = kills,
                    Seed = chosen,
                    EndWithin = TimeSpan.FromMinutes(15),
                    Program = OwnProgram(),
                    Progress = Console.Error.WriteLine,
                };
                var report = await new ChildrenTest(plan, database).RunAsync();
                return (Told(report), report.Faults);
            }
        );

    private static string Told(ChildrenReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Server dimatikan {report.Kills} kali, {report.Retries} insiden diulang; induk dimulai dalam {report.StartTook.TotalMilliseconds:0} ms, mendengar {report.Heard} anak dalam {report.Transactions} transaksi, keadaannya {report.StateBytes} bita; {report.Took.TotalSeconds:0.0} detik."
        );
}
