using System.CommandLine;
using Magang.Workflows.Host.Bench.Children;
using Magang.Workflows.Host.Bench.Crash;
using Magang.Workflows.Host.Bench.Procurement;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Regulations;

namespace Magang.Workflows.Host.Bench;

/// <summary>The verb <c>bench</c>: how fast the engine is, beside what one would write by hand.</summary>
internal static class BenchCommand
{
    /// <summary>The verb with what it measures.</summary>
    public static Command Create() =>
        new("bench", "Mengukur kecepatan dan ketahanan mesin.")
        {
            Gates(),
            CrashCommand.Create(),
            CrashCommand.CreateNode(),
            ChildrenCommand.Create(),
            ProcurementCommand.Create(),
        };

    private static Command Gates()
    {
        var seconds = new Option<int>("--seconds")
        {
            Description = "Lama setiap pengukuran, dalam detik.",
            DefaultValueFactory = _ => 10,
        };
        var clients = new Option<int>("--concurrency")
        {
            Description = "Banyaknya klien sekaligus.",
            DefaultValueFactory = _ => 256,
        };
        var json = new Option<bool>("--json") { Description = "Cetak JSON." };
        var data = new Option<string>("--data")
        {
            Description = "Folder data.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DatabaseCommand.DataVariable) ?? ".magang",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var gates = new Command("gates", "Gerbang per detik, di samping SQL tulis tangan dan pgbench.")
        {
            seconds,
            clients,
            json,
            data,
            workflows,
        };
        gates.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    parsed.GetValue(clients),
                    parsed.GetValue(seconds),
                    parsed.GetValue(json),
                    parsed.GetValue(data)!,
                    parsed.GetValue(workflows),
                    cancel
                )
        );
        return gates;
    }

    private static async Task<int> RunAsync(
        int clients,
        int seconds,
        bool json,
        string data,
        string? workflows,
        CancellationToken cancel
    )
    {
        try
        {
            Check("--concurrency", clients, 1, 4096);
            Check("--seconds", seconds, 1, 600);
            var folder = WorkflowsFolder.Find(workflows, Environment.CurrentDirectory);
            var options = new ClusterOptions { Progress = Console.Error.WriteLine };
            await using var location = await DatabaseLocation.ResolveAsync(data, options, cancel);
            var bench = new GatesBench(clients, TimeSpan.FromSeconds(seconds), folder, Console.Error.WriteLine);
            var result = await bench.RunAsync(location);
            foreach (var line in json ? [result.ToJson()] : result.ToLines())
                await Console.Out.WriteLineAsync(line);
            return result.Ratio >= GatesResult.Needed
                ? 0
                : throw new TooSlowException(result.Ratio, GatesResult.Needed);
        }
        catch (MagangException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static void Check(string option, int given, int least, int most)
    {
        if (given < least || given > most)
            throw new BenchRangeException(option, given, least, most);
    }
}
