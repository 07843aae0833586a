using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Host.Ui.Tasks;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>Reads one case or batch for its page, as far as the reader may see it.</summary>
internal sealed class CaseStory(
    EngineRuntime runtime,
    Policy policy,
    CaseSight sight,
    CaseList list,
    Colleagues colleagues
)
{
    private const int PageSteps = 12;

    /// <summary>A case or batch for the reader, who may see it.</summary>
    /// <param name="caller">The reader.</param>
    /// <param name="row">The case.</param>
    /// <param name="before">Only what happened before this entry; null for the latest.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ShownCase> ShowAsync(Caller caller, InstanceRow row, int? before, CancellationToken cancel)
    {
        var clock = runtime.Regulations.Reference.Regions.TryGetValue(row.Routing.Region, out var region)
            ? region.Clock
            : OfficeClock.Jakarta;
        var head = (await list.TellAsync(caller, [Head(row)], cancel))[0];
        var tasks = await runtime.Tasks.OfInstanceAsync(row.Id, cancel);
        var end = Math.Clamp(before ?? int.MaxValue, 1, row.Revision + 1);
        var first = Math.Max(1, end - PageSteps);
        return new ShownCase(
            head.Name is { } name ? Words.T("Berkas {0}, {1}", head.Number, name)
                : row.Parent is null && row.Routing.Person is null ? Words.T("Gelombang {0}", head.Number)
                : Words.T("Berkas {0}", head.Number),
            head,
            row.Parent is { } batch && policy.May(caller, Right.SeeBatch, Target.Of(row.Routing.Region))
                ? batch.Value.ToString(CultureInfo.InvariantCulture)
                : null,
            OfficeText.Instant(row.StartedAt, clock),
            [.. row.State.Bookmarks.Select(Wait).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. tasks.Where(task => task.ClosedAt is null).Select(task => Told(caller, task, row, clock))],
            [
                .. (await runtime.Instances.IncidentsAsync(row.Id, cancel))
                    .Where(incident => incident.ResolvedAt is null)
                    .Select(incident => incident.Message),
            ],
            await StepsAsync(caller, row, tasks, (first, end - first), clock, cancel),
            first > 1 ? first : null,
            await DocumentsAsync(caller, row, clock, cancel)
        );
    }

    private static InstanceHead Head(InstanceRow row) =>
        new(
            row.Id,
            row.Routing,
            row.Definition,
            row.Status,
            row.SubStatus,
            row.CaseStatus,
            row.Parent,
            row.StartedAt,
            row.LastAt
        );

    // People are told of by their tasks.
    private static string? Wait(Bookmark mark) =>
        mark.Kind switch
        {
            BookmarkKind.Event => Words.T("Peristiwa '{0}'", mark.Name),
            BookmarkKind.Timer => Words.T("Hari yang ditentukan"),
            BookmarkKind.Child => Words.T("Berkas pesertanya"),
            BookmarkKind.Errand => Words.T("Pekerjaan '{0}' dari sistem lain", mark.Name),
            BookmarkKind.Job => Words.T("Jawaban dari layanan lain"),
            _ => null,
        };

    private OpenTask Told(Caller caller, TaskRow task, InstanceRow row, OfficeClock clock) =>
        new(
            TaskPages.PathOf(task),
            task.Spec.Title,
            OfficeText.Holder(task.Spec.Role, task.Spec.Opd),
            task.Spec.DueAt is { } due ? OfficeText.Instant(due, clock) : null,
            task.Spec.DueAt < runtime.Time.GetUtcNow(),
            policy.Office(caller, task, row.Routing) is not null,
            task.Spec.Optional
        );

    private async Task<IReadOnlyList<CaseStep>> StepsAsync(
        Caller caller,
        InstanceRow row,
        IReadOnlyList<TaskRow> tasks,
        (int First, int Count) shown,
        OfficeClock clock,
        CancellationToken cancel
    )
    {
        if (shown.Count == 0)
            return [];
        var told = TimelineReading.Of(await sight.ViewAsync(caller, row, cancel), tasks);
        var steps = new List<CaseStep>();
        var entries = await runtime.Instances.TimelineAsync(row.Id, shown.First - 1, shown.Count, cancel);
        foreach (var entry in entries.Reverse())
        {
            var item = told.Item(entry);
            steps.Add(
                new CaseStep(
                    item.Sequence,
                    OfficeText.Instant(item.At, clock),
                    await colleagues.NameAsync(item.By, cancel)
                        + (
                            item.Role.Length > 0 && item.By != "sistem"
                                ? $", {OfficeText.Holder(item.Role, item.Opd)}"
                                : ""
                        ),
                    item.Text,
                    item.CaseStatus is { } status ? WordText.Of(status) : null,
                    [.. item.Verdicts.Select(VerdictText.Of)]
                )
            );
        }

        return steps;
    }

    private async Task<IReadOnlyList<ShownDocument>> DocumentsAsync(
        Caller caller,
        InstanceRow row,
        OfficeClock clock,
        CancellationToken cancel
    )
    {
        var documents = new List<ShownDocument>();
        var reads = policy.May(caller, Right.ReadEvidence, Target.Of(row));
        foreach (var kept in await runtime.Evidence.ListAsync(row.Id, cancel))
        {
            documents.Add(
                new ShownDocument(
                    reads || kept.UploadedBy == caller.Key
                        ? string.Create(CultureInfo.InvariantCulture, $"/kasus/{row.Id.Value}/dokumen/{kept.Hash}")
                        : null,
                    Words.T(
                        "{0}, {1}, dari {2}, {3}",
                        DocumentWords.Kind(kept.MediaType),
                        DocumentWords.Size(kept.Size),
                        await colleagues.NameAsync(kept.UploadedBy, cancel),
                        OfficeText.Instant(kept.UploadedAt, clock)
                    )
                )
            );
        }

        return documents;
    }
}
