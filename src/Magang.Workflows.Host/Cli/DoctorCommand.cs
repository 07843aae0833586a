using System.CommandLine;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Postgres;
using Magang.Workflows.Postgres.Doctor;
using Magang.Workflows.Postgres.Migrations;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>doctor</c>: looks whether what the engine promises is so, on the database itself.</summary>
internal static class DoctorCommand
{
    internal static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Folder data.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DatabaseCommand.DataVariable) ?? ".magang",
        };
        var command = new Command(
            "doctor",
            "Memeriksa semua janji mesin pada basis data; kode keluar 1 bila ada yang rusak."
        )
        {
            data,
        };
        command.SetAction((parsed, cancel) => RunAsync(() => ExamineAsync(parsed.GetValue(data)!, cancel)));
        return command;
    }

    private static async Task<int> ExamineAsync(string data, CancellationToken cancel)
    {
        await using var location = await DatabaseLocation.ResolveAsync(data, cancel: cancel);
        await using var source = Database.Connect(location.ConnectionString);
        await Migrator.ApplyAsync(source, cancel);
        var findings = await DatabaseDoctor.ExamineAsync(source, cancel: cancel);
        foreach (var finding in findings)
            Output.Line(
                finding.Instance is { } instance
                    ? $"{finding.Invariant}: berkas {instance}: {finding.Detail}"
                    : $"{finding.Invariant}: {finding.Detail}"
            );
        Output.Line(
            findings.Count == 0
                ? $"Sehat: {DatabaseDoctor.Names.Count} hal diperiksa, tidak ada temuan."
                : $"{findings.Count} temuan."
        );
        return findings.Count == 0 ? 0 : 1;
    }
}
