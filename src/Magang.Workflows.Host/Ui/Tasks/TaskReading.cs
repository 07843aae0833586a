using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Filling;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Host.Ui.Cases;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>Reads a task for its page, as far as the reader may know it.</summary>
internal sealed class TaskReading(EngineRuntime runtime, Policy policy, CaseSight sight, Colleagues colleagues)
{
    private const int MostSteps = 6;

    private readonly TaskGrounds _grounds = new(runtime);

    /// <summary>A task and its case.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<(TaskRow Row, InstanceRow Case)> FindAsync(long instance, int task, CancellationToken cancel) =>
        await runtime.Tasks.FindAsync(new InstanceId(instance), task, cancel) is { } row
        && await runtime.Instances.FindAsync(row.Instance, cancel) is { } owner
            ? (row, owner)
            : throw new NotFoundException(Target.NameOf(instance, task));

    /// <summary>The task's form, empty.</summary>
    public FormSheet Sheet(TaskRow row) =>
        new(
            [
                // What the engine works out by itself is not taken from outside, though a task may name it.
                .. row
                    .Spec.Fields.Where(path => !runtime.Regulations.Forms.IsDerived(path))
                    .Select(runtime.Regulations.Forms.Field)
                    .OfType<FormField>(),
            ],
            runtime.Regulations.Reference.RegionOf(row.Region).Clock
        );

    /// <summary>The task's form with what is known already.</summary>
    public async Task<FormSheet> StartedAsync(Caller caller, TaskRow row, InstanceRow owner, CancellationToken cancel)
    {
        var sheet = Sheet(row);
        if (sheet.Entries.Count == 0 || row.ClosedAt is not null)
            return sheet;
        var view = await sight.ViewAsync(caller, owner, cancel);
        var known = view.Of(owner.State.Dossier);
        var appended = await _grounds.AppendedAsync(row, owner, cancel);
        sheet.Start(known, appended);
        if (row.Spec.Prefill.ValueKind == JsonValueKind.Object)
            sheet.Start(row.Spec.Prefill, appended);
        return sheet;
    }

    /// <summary>To whom a task can go.</summary>
    public Task<IReadOnlyList<(string Key, string Name)>> ColleaguesAsync(
        TaskRow row,
        Caller caller,
        CancellationToken cancel
    ) => colleagues.ForAsync(row, caller, cancel);

    /// <summary>A task for the reader.</summary>
    /// <exception cref="NotFoundException">He may not know of it.</exception>
    public async Task<ShownTask> ShowAsync(Caller caller, TaskRow row, InstanceRow owner, CancellationToken cancel)
    {
        var office = policy.Office(caller, row, owner.Routing);
        var seesCase = policy.May(caller, Right.SeeCase, Target.Of(owner));
        if (office is null && !seesCase)
            policy.Require(caller, Right.SeeCase, Target.Of(row, owner.Routing));
        var clock = runtime.Regulations.Reference.RegionOf(row.Region).Clock;
        var standing =
            row.ClosedAt is not null ? TaskStanding.Closed
            : office is null ? TaskStanding.Others
            : row.Spec.Barred.Contains(caller.Key, StringComparer.Ordinal) ? TaskStanding.Barred
            : row.ClaimedBy is not null && row.ClaimedBy != caller.Key ? TaskStanding.Taken
            : TaskStanding.Open;
        return new ShownTask(
            row,
            owner,
            standing,
            office is null ? null : OfficeText.Title(office),
            row.ClaimedBy is null ? null : await colleagues.NameAsync(row.ClaimedBy, cancel),
            row.ClaimedBy == caller.Key,
            await OutcomeAsync(row, clock, cancel),
            row.Spec.DueAt is { } due ? OfficeText.Instant(due, clock) : null,
            row.ClosedAt is null && row.Spec.DueAt < runtime.Time.GetUtcNow(),
            office is not null
                ? await sight.NameAsync(owner.Routing, cancel)
                : await sight.NameAsync(caller, owner, cancel),
            seesCase,
            await _grounds.OfAsync(row, owner, cancel),
            await HistoryAsync(caller, owner, clock, cancel),
            standing == TaskStanding.Open ? await colleagues.ForAsync(row, caller, cancel) : []
        );
    }

    private async Task<string?> OutcomeAsync(TaskRow row, OfficeClock clock, CancellationToken cancel)
    {
        if (row.ClosedAt is not { } closed)
            return null;
        var at = OfficeText.Instant(closed, clock);
        return row.Decision is null
            ? Words.T("Tugas ini dibatalkan pada {0}, karena langkahnya tidak diperlukan lagi.", at)
            : Words.T(
                "Diputuskan oleh {0} pada {1}: {2}.",
                await colleagues.NameAsync(row.DecidedBy ?? "sistem", cancel),
                at,
                WordText.Of(row.Decision)
            );
    }

    private async Task<IReadOnlyList<ShownStep>> HistoryAsync(
        Caller caller,
        InstanceRow owner,
        OfficeClock clock,
        CancellationToken cancel
    )
    {
        var told = TimelineReading.Of(
            await sight.ViewAsync(caller, owner, cancel),
            await runtime.Tasks.OfInstanceAsync(owner.Id, cancel)
        );
        var steps = new List<ShownStep>();
        var entries = await runtime.Instances.TimelineAsync(
            owner.Id,
            Math.Max(0, owner.Revision - MostSteps),
            MostSteps,
            cancel
        );
        foreach (var entry in entries.Reverse())
        {
            steps.Add(
                new ShownStep(
                    OfficeText.Instant(entry.At, clock),
                    await colleagues.NameAsync(entry.ActorId, cancel),
                    told.Item(entry).Text
                )
            );
        }

        return steps;
    }
}
