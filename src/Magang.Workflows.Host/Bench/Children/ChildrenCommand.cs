using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Magang.Workflows.Host.Bench.Crash;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Postgres.Migrations;
using Npgsql;

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

    private static async Task<int> RunAsync(int children, int kills, int seed)
    {
        try
        {
            Check("--anak", children, 1, 100_000);
            Check("--bunuh", kills, 0, 1000);
            seed = seed == 0 ? RandomNumberGenerator.GetInt32(1, int.MaxValue) : seed;
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Benih: --seed {seed}"));
            var folder = Directory.CreateTempSubdirectory("magang-anak-").FullName;
            var data = Path.Combine(folder, ".magang");
            try
            {
                await using var cluster = await PrivateCluster.EnsureAsync(data);
                var database = await cluster.CreateDatabaseAsync("magang_anak");
                await using (var source = NpgsqlDataSource.Create(database))
                    await Migrator.ApplyAsync(source);
                var plan = new ChildrenPlan
                {
                    Children = children,
                    Kills = kills,
                    Seed = seed,
                    EndWithin = TimeSpan.FromMinutes(15),
                    Program = CrashCommand.OwnProgram(),
                    Progress = Console.Error.WriteLine,
                };
                return await TellAsync(await new ChildrenTest(plan, database).RunAsync(), seed);
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

    private static async Task<int> TellAsync(ChildrenReport report, int seed)
    {
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Server dimatikan {report.Kills} kali, {report.Retries} insiden diulang; induk dimulai dalam {report.StartTook.TotalMilliseconds:0} ms, mendengar {report.Heard} anak dalam {report.Transactions} transaksi, keadaannya {report.StateBytes} bita; {report.Took.TotalSeconds:0.0} detik."
            )
        );
        foreach (var fault in report.Faults)
            await Console.Out.WriteLineAsync(fault);
        return report.Faults.Count == 0 ? 0 : throw new CrashFoundException(report.Faults.Count, seed);
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static void Check(string option, int given, int least, int most)
    {
        if (given < least || given > most)
            throw new BenchRangeException(option, given, least, most);
    }
}
