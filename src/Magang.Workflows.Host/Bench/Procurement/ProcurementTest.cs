using System.Diagnostics;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Doctor;

namespace Magang.Workflows.Host.Bench.Procurement;

/// <summary>A procurement from the applicants' file to their ranking, on one server with all its pumps.</summary>
/// <param name="plan">What to do.</param>
/// <param name="database">Empty; it is migrated.</param>
public sealed class ProcurementTest(ProcurementPlan plan, string database)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(1);
    private static readonly Actor Operator = new("operator", "OPERATOR_BADAN");

    private readonly List<(string Phase, TimeSpan Took)> _phases = [];
    private readonly List<string> _faults = [];

    /// <summary>Runs it.</summary>
    public async Task<ProcurementReport> RunAsync(CancellationToken cancel = default)
    {
        var applications = ApplicantFile.Applications(plan.Applicants);
        var scores = ApplicantFile.Scores(plan.Applicants);
        await using var runtime = await EngineRuntime.StartAsync(
            new EngineOptions
            {
                ConnectionString = database,
                Workflows = plan.Workflows,
                Publish = false,
            },
            cancel
        );
        await runtime.Definitions.PublishAsync(BenchFiles.Bytes("Procurement.uji-pelamar.json"), cancel);
        await runtime.Definitions.PublishAsync(BenchFiles.Bytes("Procurement.uji-pengadaan.json"), cancel);
        var batch = await OpenAsync(runtime, cancel);
        var begun = Stopwatch.GetTimestamp();
        await ImportAsync(runtime, batch, "uji-pelamar", applications, cancel);
        await WaitAsync("Pemeriksaan pelamar", runtime, batch, standing => standing.Examined, cancel);
        await ImportAsync(runtime, batch, "uji-skd", scores, cancel);
        await WaitAsync("Pencatatan nilai", runtime, batch, standing => standing.Entered, cancel);
        await runtime.Committer.SubmitAsync(Submission.To(batch, new EventArrived("tutup", default)), cancel);
        await WaitAsync("Peringkat dan pengumumannya", runtime, batch, standing => standing.Told, cancel);
        var took = Stopwatch.GetElapsedTime(begun);
        await InspectAsync(runtime, batch, cancel);
        return new ProcurementReport(plan.Applicants, _phases, took, _faults);
    }

    private static async Task<InstanceId> OpenAsync(EngineRuntime runtime, CancellationToken cancel)
    {
        var quotas = Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("kuota");
            for (var formation = 0; formation < ApplicantFile.Formations; formation++)
                writer.WriteNumber(ApplicantFile.FormationOf(formation), 5);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        var start = Submission.Start(
            new Beginning("uji-pengadaan", new Routing("MAGELANG")),
            new Started { Facts = quotas, By = Operator }
        );
        return (await runtime.Committer.SubmitAsync(start, cancel)).Instance;
    }

    /// <summary>As an office does it: a check, and the same file confirmed.</summary>
    private async Task ImportAsync(
        EngineRuntime runtime,
        InstanceId batch,
        string name,
        byte[] file,
        CancellationToken cancel
    )
    {
        var form = ImportForms.Read(BenchFiles.Bytes($"Procurement.impor-{name}.json"), name, runtime.Regulations);
        var intake = new ImportIntake(runtime);
        var row = (await runtime.Instances.FindAsync(batch, cancel))!;
        ImportReport? report = null;
        foreach (var phase in (string[])[$"Uji kering {form.Title}", $"Impor {form.Title}"])
        {
            var lines = new Lines(plan.Progress, phase, plan.Applicants);
            using var stream = new MemoryStream(file);
            await TimeAsync(
                phase,
                async () =>
                    report = await intake.TakeAsync(
                        row,
                        form,
                        stream,
                        report?.Mark,
                        Operator,
                        progress => lines.Tell(progress.Rows),
                        cancel
                    )
            );
        }
        if (report!.FaultCount > 0)
            _faults.Add($"{form.Name}: {report.FaultCount} faults, the first: {report.Faults[0]}");
    }

    private async Task WaitAsync(
        string phase,
        EngineRuntime runtime,
        InstanceId batch,
        Func<Standing, long> count,
        CancellationToken cancel
    )
    {
        var lines = new Lines(plan.Progress, phase, plan.Applicants);
        await TimeAsync(
            phase,
            async () =>
            {
                var begun = Stopwatch.GetTimestamp();
                while (true)
                {
                    var standing = await StandingAsync(runtime, batch, cancel);
                    lines.Tell(count(standing));
                    if (count(standing) >= plan.Applicants)
                        return;
                    if (standing.Incidents > 0 || Stopwatch.GetElapsedTime(begun) > plan.PhaseWithin)
                    {
                        _faults.Add($"{phase}: {count(standing)} of {plan.Applicants}, {standing.Incidents} incidents");
                        return;
                    }
                    await Task.Delay(Glance, cancel);
                }
            }
        );
    }

    private async Task TimeAsync(string phase, Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        var took = Stopwatch.GetElapsedTime(begun);
        _phases.Add((phase, took));
        plan.Progress(string.Create(Indonesian.Format, $"{phase} selesai: {took.TotalSeconds:0.0} detik"));
    }

    private async Task InspectAsync(EngineRuntime runtime, InstanceId batch, CancellationToken cancel)
    {
        var published = await runtime.Rankings.PublishedAsync(batch, "SKD", cancel);
        if (published?.Places.Length != plan.Applicants)
            _faults.Add($"published: {published?.Places.Length ?? 0}; should be {plan.Applicants}");
        // The last news of a case may still be on its way to the batch.
        var begun = Stopwatch.GetTimestamp();
        while (_faults.Count == 0 && !(await StandingAsync(runtime, batch, cancel)).HasEnded)
        {
            if (Stopwatch.GetElapsedTime(begun) > plan.PhaseWithin)
            {
                _faults.Add("the batch did not end");
                break;
            }
            await Task.Delay(Glance, cancel);
        }
        foreach (var incident in await runtime.Instances.IncidentsAsync(batch, cancel))
            _faults.Add(incident.Message);
        foreach (var finding in (await DatabaseDoctor.ExamineAsync(runtime.Source, cancel)).Take(20))
            _faults.Add($"{finding.Invariant} {finding.Instance}: {finding.Detail}");
    }

    private static async Task<Standing> StandingAsync(EngineRuntime runtime, InstanceId batch, CancellationToken cancel)
    {
        await using var command = runtime.Source.CreateCommand(BenchFiles.Sql("Procurement.procurement_standing"));
        command.Parameters.AddWithValue("parent", batch.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new Standing(
            reader.GetInt64(reader.GetOrdinal("examined")),
            reader.GetInt64(reader.GetOrdinal("entered")),
            reader.GetInt64(reader.GetOrdinal("told")),
            reader.GetInt64(reader.GetOrdinal("ended")) > 0,
            reader.GetInt64(reader.GetOrdinal("incidents"))
        );
    }

    private readonly record struct Standing(long Examined, long Entered, long Told, bool HasEnded, long Incidents);

    /// <summary>A line of progress, one a second at most.</summary>
    private sealed class Lines(Action<string> progress, string phase, int total)
    {
        private long _last = Stopwatch.GetTimestamp();

        public void Tell(long rows)
        {
            if (Stopwatch.GetElapsedTime(_last) < BetweenLines)
                return;
            _last = Stopwatch.GetTimestamp();
            progress(string.Create(Indonesian.Format, $"{phase}: {rows:N0} dari {total:N0} baris"));
        }
    }
}
