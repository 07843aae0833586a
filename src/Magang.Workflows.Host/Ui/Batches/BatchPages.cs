using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Ui.Cases;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Ui.Batches;

/// <summary>Batches: the list, and one with the standing of its cases.</summary>
internal sealed class BatchPages(PageFrames frames, EngineRuntime runtime, CaseStory story, CaseList list, Door door)
{
    private const int PageRows = 50;

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/gelombang", ListAsync);
        pages.MapGet("/gelombang/{id:long}", ShowAsync);
        pages.MapGet("/gelombang/{id:long}/peringkat/{list}", RankingAsync);
    }

    private async Task<IResult> ListAsync(HttpContext context, string? sebelum)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context, Right.SeeBatch);
        var query = list.Seen(caller, Right.SeeBatch) with
        {
            Batches = true,
            Limit = PageRows + 1,
            Before = long.TryParse(sebelum, NumberStyles.None, CultureInfo.InvariantCulture, out var before)
                ? new InstanceId(before)
                : null,
        };
        var found = await runtime.Heads.FindAsync(query, cancel);
        var shown = found.Take(PageRows).ToList();
        return PageFrames.Show<BatchesPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Gelombang")),
                Batches = await list.TellAsync(caller, shown, cancel),
                MayStart = door.Policy.Regions(caller, Right.StartBatch).Count > 0,
                Next = found.Count > PageRows
                    ? string.Create(CultureInfo.InvariantCulture, $"/gelombang?sebelum={shown[^1].Id.Value}")
                    : null,
                IsFirst = sebelum is null,
            }
        );
    }

    private async Task<IResult> ShowAsync(HttpContext context, long id, int? sebelum, string? pesan)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context);
        var (_, _, row) = await door.CaseAsync(context, Right.SeeBatch, id, cancel);
        var heads = await runtime.Heads.FindAsync(
            list.Seen(caller, Right.SeeBatch) with
            {
                Parent = row.Id,
                Limit = PageRows,
            },
            cancel
        );
        return PageFrames.Show<BatchPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Gelombang {0}", id), PageNotices.Of(pesan)),
                Shown = await story.ShowAsync(caller, row, sebelum, cancel),
                Cases = await list.TellAsync(caller, heads, cancel),
                Standing = await StandingAsync(row, cancel),
                Rankings = (IReadOnlyList<string>)await runtime.Rankings.ListsAsync(row.Id, cancel),
                Imports = await ImportsAsync(caller, row, cancel),
            }
        );
    }

    private async Task<IResult> RankingAsync(HttpContext context, long id, string list)
    {
        var cancel = context.RequestAborted;
        await frames.RequireAsync(context);
        var (_, _, row) = await door.CaseAsync(context, Right.ReadRanking, id, cancel);
        var published =
            await runtime.Rankings.PublishedAsync(row.Id, list, cancel)
            ?? throw new Api.NotFoundException($"Pengumuman peringkat '{list}' pada gelombang {id}");
        return PageFrames.Show<RankingPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Peringkat {0}", list)),
                Batch = row.Id.Value.ToString(CultureInfo.InvariantCulture),
                Published = published,
                PublishedAt = OfficeText.Instant(
                    published.PublishedAt,
                    runtime.Regulations.Reference.RegionOf(row.Routing.Region).Clock
                ),
            }
        );
    }

    private async Task<IReadOnlyList<StandingLine>> StandingAsync(InstanceRow row, CancellationToken cancel) =>
        [
            .. (await runtime.Heads.StandingAsync(row.Id, cancel))
                .GroupBy(count => count.CaseStatus)
                .Select(counts => new StandingLine(
                    counts.Key ?? "",
                    counts.Key is null ? Words.T("Belum berstatus") : WordText.Of(counts.Key),
                    counts.Sum(count => count.Cases),
                    counts.Where(count => count.SubStatus == SubStatus.Faulted).Sum(count => count.Cases)
                )),
        ];

    // Only what the batch waits for now can be imported into it.
    private async Task<IReadOnlyList<(string Name, string Title)>> ImportsAsync(
        Caller caller,
        InstanceRow row,
        CancellationToken cancel
    )
    {
        if (!door.Policy.May(caller, Right.Import, Target.Of(row)))
            return [];
        var open = new List<(string Name, string Title)>();
        foreach (var form in runtime.ImportForms.All)
        {
            if (await ImportPages.IsOpenAsync(runtime, row, form, cancel))
                open.Add((form.Name, form.Title));
        }

        return open;
    }
}

/// <summary>How many cases of a batch are at one place of their programme.</summary>
/// <param name="Status">The state; empty for none.</param>
/// <param name="Text">It in words.</param>
/// <param name="Cases">How many.</param>
/// <param name="Stopped">How many of them stand still until somebody helps.</param>
public sealed record StandingLine(string Status, string Text, long Cases, long Stopped);
