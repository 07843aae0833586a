using System.Diagnostics;
using System.Globalization;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Doctor;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Bench.Procurement;

/// <summary>The shipped procurement of PNS with thousands of applicants, on a virtual clock: from their file to the published SKD.</summary>
/// <remarks>The committee does what the sample's story says; only the files are other ones. Two nodes work, as a server's pumps do. Every applicant meets the requirements.</remarks>
/// <param name="plan">What to do.</param>
/// <param name="database">Empty; it is migrated.</param>
internal sealed class OfficeProcurement(ProcurementPlan plan, string database)
{
    private const string Programme = "pengadaan-pns";
    private const string FirstTimed = "tutup-pendaftaran";
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.5);

    private readonly List<(string Phase, TimeSpan Took)> _phases = [];

    /// <summary>Runs it.</summary>
    public async Task<ProcurementReport> RunAsync(CancellationToken cancel = default)
    {
        var files = Directory.CreateTempSubdirectory("magang-pengadaan");
        try
        {
            var story = Told(files.FullName);
            var clock = new VirtualClock(story.StartsAt);
            var options = new EngineOptions
            {
                ConnectionString = database,
                Workflows = plan.Workflows,
                Time = clock,
                Pumps = false,
            };
            await using var runtime = await EngineRuntime.StartAsync(options, cancel);
            await using var other = await SecondNode.StartAsync(options, cancel);
            return await RunAsync(runtime, other, clock, story, cancel);
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    /// <summary>The sample without its applicants, and with the same files of other content.</summary>
    private Story Told(string folder)
    {
        var (story, _) = StoryFile.Read(plan.Workflows, Programme);
        foreach (
            var import in story.Batch.Values.SelectMany(acts => acts).Select(act => act.Import).OfType<StoryImport>()
        )
        {
            var content = import.Form switch
            {
                "pelamar-pns" => ApplicantFile.PnsApplications(plan.Applicants),
                "nilai-skd" => ApplicantFile.PnsScores(plan.Applicants),
                _ => [],
            };
            File.WriteAllBytes(Path.Combine(folder, import.File), content);
        }
        return story with { Folder = folder, Applicants = null, Participants = [] };
    }

    private async Task<ProcurementReport> RunAsync(
        EngineRuntime runtime,
        SecondNode other,
        VirtualClock clock,
        Story story,
        CancellationToken cancel
    )
    {
        var cast = await Cast.StartAsync(runtime, story, [], cancel);
        var desk = new Desk(runtime, story, [], cast);
        var batch = cast.Cases.Single().Instance;
        var begun = 0L;
        while (await runtime.Rankings.PublishedAsync(batch, "SKD", cancel) is null)
        {
            if (await desk.LookAsync(cancel) is not [var due, ..])
                due = null;
            var timer = await runtime.Timers.NextDueAsync(cancel);
            if (due is null && timer is null)
                break;
            if (due is null || timer < due.At)
            {
                clock.AdvanceTo(timer!.Value);
                await SettleAsync("Tenggat", runtime, other, batch.Value, cancel);
                continue;
            }
            if (due.At > clock.GetUtcNow())
                clock.AdvanceTo(due.At);
            if (due.Task.Spec.ActivityId == FirstTimed && begun == 0)
                begun = Stopwatch.GetTimestamp();
            var step = Stopwatch.GetTimestamp();
            var phase = $"{due.Task.Spec.ActivityId}: impor dan keputusan";
            await FollowAsync(phase, desk.DoAsync(due, cancel), runtime, batch.Value, begun > 0, cancel);
            Note(phase, step, begun > 0);
            await SettleAsync(due.Task.Spec.ActivityId, runtime, other, batch.Value, cancel, begun > 0);
        }
        var took = begun == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(begun);
        return new ProcurementReport(plan.Applicants, _phases, took, await FaultsAsync(runtime, batch, cancel));
    }

    private async Task SettleAsync(
        string phase,
        EngineRuntime runtime,
        SecondNode other,
        long batch,
        CancellationToken cancel,
        bool told = true
    )
    {
        var begun = Stopwatch.GetTimestamp();
        await FollowAsync(phase, other.SettleAsync(runtime, cancel), runtime, batch, told, cancel);
        Note($"{phase}: berkas", begun, told);
    }

    private async Task FollowAsync(
        string phase,
        Task work,
        EngineRuntime runtime,
        long batch,
        bool told,
        CancellationToken cancel
    )
    {
        while (told && await Task.WhenAny(work, Task.Delay(BetweenLines, cancel)) != work)
            plan.Progress($"{phase}: {await StandingAsync(runtime, batch, cancel)}");
        await work;
    }

    private void Note(string phase, long begun, bool told)
    {
        var took = Stopwatch.GetElapsedTime(begun);
        if (!told || took < Shortest)
            return;
        _phases.Add((phase, took));
        plan.Progress(string.Create(Indonesian.Format, $"{phase} selesai: {took.TotalSeconds:0.0} detik"));
    }

    private async Task<string> StandingAsync(EngineRuntime runtime, long batch, CancellationToken cancel)
    {
        await using var command = runtime.Source.CreateCommand(BenchFiles.Sql("Procurement.cases_by_status"));
        command.Parameters.AddWithValue("parent", batch);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var standing = new List<string>();
        while (await reader.ReadAsync(cancel))
            standing.Add(string.Create(Indonesian.Format, $"{reader.GetString(0)} {reader.GetInt64(1):N0}"));
        return standing.Count == 0
            ? "berkas CSV diperiksa"
            : string.Create(Indonesian.Format, $"{string.Join(", ", standing)} dari {plan.Applicants:N0} pelamar");
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(
        EngineRuntime runtime,
        Magang.Workflows.Engine.InstanceId batch,
        CancellationToken cancel
    )
    {
        var faults = new List<string>();
        var published = await runtime.Rankings.PublishedAsync(batch, "SKD", cancel);
        if (published?.Places.Length != plan.Applicants)
            faults.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"published: {published?.Places.Length ?? 0}; should be {plan.Applicants}"
                )
            );
        foreach (var incident in await runtime.Instances.IncidentsAsync(batch, cancel))
            faults.Add(incident.Message);
        foreach (var finding in (await DatabaseDoctor.ExamineAsync(runtime.Source, cancel)).Take(20))
            faults.Add($"{finding.Invariant} {finding.Instance}: {finding.Detail}");
        return faults;
    }
}
