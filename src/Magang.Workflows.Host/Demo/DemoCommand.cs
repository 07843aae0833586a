using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Regulations;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Demo;

/// <summary>The verb <c>demo</c>: a sample batch through its whole programme, on a virtual clock and a real database.</summary>
internal static class DemoCommand
{
    internal static Command Create()
    {
        var programme = new Argument<string>("program")
        {
            Description = "Program yang dipertunjukkan; nama yang tidak dikenal dijawab dengan daftarnya.",
            DefaultValueFactory = _ => "metro",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Satu baris JSON setiap kejadian; baris terakhir ringkasan.",
        };
        var data = new Option<string>("--data")
        {
            Description = "Folder data.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DatabaseCommand.DataVariable) ?? ".magang",
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var command = new Command(
            "demo",
            "Memperlihatkan satu gelombang contoh dari rencana sampai implementasi; kode keluar 1 bila hasilnya tidak sebagaimana mestinya."
        )
        {
            programme,
            json,
            data,
            workflows,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(() =>
                    TellAsync(
                        WorkflowsFolder.Find(parsed.GetValue(workflows), Environment.CurrentDirectory),
                        parsed.GetValue(programme)!,
                        parsed.GetValue(json),
                        parsed.GetValue(data)!,
                        cancel
                    )
                )
        );
        return command;
    }

    private static async Task<int> TellAsync(
        string workflows,
        string programme,
        bool json,
        string data,
        CancellationToken cancel
    )
    {
        var since = Stopwatch.StartNew();
        var (story, participants) = StoryFile.Read(workflows, programme);
        IDemoReport report = json ? new JsonReport(Output.Line) : new DayReport(Output.Line, Paint.ForOutput());
        await using var location = await DatabaseLocation.ResolveAsync(
            data,
            new ClusterOptions { Progress = Error.Line },
            cancel
        );
        DemoSummary summary;
        await using (var database = await DemoDatabase.CreateAsync(location, cancel))
        {
            if (!json)
                Output.Line(
                    $"PostgreSQL {location.Version}; basis data sementara {database.Name}, dihapus pada akhirnya."
                );
            var clock = new VirtualClock(story.StartsAt);
            await using var runtime = await EngineRuntime.StartAsync(
                new EngineOptions
                {
                    ConnectionString = database.ConnectionString,
                    Workflows = workflows,
                    Time = clock,
                    Pumps = false,
                },
                cancel
            );
            if (!json)
            {
                foreach (
                    var line in SampleTable.Lines(
                        await new SampleAccounts(runtime).MakeAsync(story, participants, cancel),
                        address: null
                    )
                )
                    Output.Line(line);
            }

            summary = await new DemoRun(runtime, clock, report).TellAsync(story, participants, cancel);
        }

        if (!json)
            Output.Line(
                string.Create(CultureInfo.InvariantCulture, $"Selesai dalam {since.Elapsed.TotalSeconds:0.0} detik.")
            );
        return summary.IsAsExpected ? 0 : 1;
    }
}
