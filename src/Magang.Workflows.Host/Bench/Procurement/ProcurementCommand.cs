using System.CommandLine;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Regulations;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Bench.Procurement;

/// <summary>The verb <c>bench pengadaan</c>: thousands of applicants from CSV to ranking.</summary>
internal static class ProcurementCommand
{
    /// <summary>The long form of the test.</summary>
    public static Command Create()
    {
        var applicants = new Option<int>("--pelamar")
        {
            Description = "Banyaknya pelamar.",
            DefaultValueFactory = _ => 20_000,
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
        var command = new Command("pengadaan", "Pengadaan dengan ribuan pelamar, dari CSV sampai peringkat.")
        {
            applicants,
            data,
            workflows,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(() =>
                    MeasureAsync(
                        parsed.GetValue(applicants),
                        parsed.GetValue(data)!,
                        WorkflowsFolder.Find(parsed.GetValue(workflows), Environment.CurrentDirectory),
                        cancel
                    )
                )
        );
        return command;
    }

    private static async Task<int> MeasureAsync(int applicants, string data, string workflows, CancellationToken cancel)
    {
        if (applicants is < 1 or > ProcurementPlan.MostApplicants)
            throw new BenchRangeException("--pelamar", applicants, 1, ProcurementPlan.MostApplicants);
        await using var location = await DatabaseLocation.ResolveAsync(
            data,
            new ClusterOptions { Progress = Error.Line },
            cancel
        );
        await using var database = await BenchDatabase.CreateAsync(location.ConnectionString, migrated: true);
        var plan = new ProcurementPlan
        {
            Applicants = applicants,
            Workflows = workflows,
            Progress = Output.Line,
        };
        var report = await new ProcurementTest(plan, database.ConnectionString).RunAsync(cancel);
        foreach (var fault in report.Faults)
            Error.Line($"SALAH: {fault}");
        Output.Line(Told(report));
        return report.Faults.Count == 0 ? 0 : 1;
    }

    private static string Told(ProcurementReport report) =>
        string.Create(
            Indonesian.Format,
            $"{report.Applicants:N0} pelamar dari CSV sampai peringkat dalam {report.Took.TotalSeconds:0.0} detik ({report.Applicants / report.Took.TotalSeconds:N0} pelamar/detik); {(report.Faults.Count == 0 ? "doctor bersih" : $"{report.Faults.Count} kesalahan")}."
        );
}
