using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Ui.Drawings;
using Magang.Workflows.Host.Ui.Languages;

namespace Magang.Workflows.Host.Ui.Cases;

/// <summary>Cases: the list, one case with all that happened in it, its picture, its documents.</summary>
internal sealed class CasePages(PageFrames frames, EngineRuntime runtime, CaseStory story, CaseList list, Door door)
{
    private const int PageRows = 50;

    private readonly CasePicture _pictures = new(runtime);

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/kasus", ListAsync);
        pages.MapGet("/kasus/{id:long}", ShowAsync);
        pages.MapGet("/kasus/{id:long}/gambar", PictureAsync);
        pages.MapGet("/kasus/{id:long}/dokumen/{hash}", DocumentAsync);
    }

    private async Task<IResult> ListAsync(
        HttpContext context,
        string? status,
        string? keadaan,
        string? opd,
        string? gelombang,
        string? nomor,
        string? sebelum
    )
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context, Right.SeeCase);
        var seen = list.Seen(caller, Right.SeeCase);
        var query = seen with
        {
            CaseStatus = Given(status),
            Status = keadaan switch
            {
                "berjalan" => Status.Running,
                "selesai" => Status.Finished,
                _ => null,
            },
            Opd = Given(opd),
            Parent = Number(gelombang) is { } batch ? new InstanceId(batch) : null,
            Digits = nomor is { Length: > 0 and <= 18 } && nomor.All(char.IsAsciiDigit) ? nomor : null,
            Before = Number(sebelum) is { } before ? new InstanceId(before) : null,
            Limit = PageRows + 1,
        };
        var found = await runtime.Heads.FindAsync(query, cancel);
        var shown = found.Take(PageRows).ToList();
        var filter = new CaseFilter(status ?? "", keadaan ?? "", opd ?? "", gelombang ?? "", nomor ?? "");
        return PageFrames.Show<CasesPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Berkas")),
                Cases = await list.TellAsync(caller, shown, cancel),
                Filter = filter,
                Statuses = (IReadOnlyList<string>)list.States(caller, seen),
                OpdIsFree = seen.Seen.Any(one => one.Opd is null),
                Next = found.Count > PageRows ? filter.Address(shown[^1].Id.Value) : null,
                IsFirst = sebelum is null,
            }
        );
    }

    private async Task<IResult> ShowAsync(HttpContext context, long id, int? sebelum)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context);
        var (_, _, row) = await door.CaseAsync(context, Right.SeeCase, id, cancel);
        var shown = await story.ShowAsync(caller, row, sebelum, cancel);
        return PageFrames.Show<CasePage>(new { Frame = await frames.OfAsync(context, shown.Title), Shown = shown });
    }

    private async Task<IResult> PictureAsync(HttpContext context, long id, int? tingkat)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context);
        var (_, _, row) = await door.CaseAsync(context, Right.SeeCase, id, cancel);
        return SvgAnswer.Of(context, await _pictures.DrawAsync(row, part: null, tingkat, cancel));
    }

    private async Task<IResult> DocumentAsync(HttpContext context, long id, string hash)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context);
        var (_, _, row) = await door.CaseAsync(context, Right.SeeCase, id, cancel);
        var found =
            (await runtime.Evidence.ListAsync(row.Id, cancel)).FirstOrDefault(kept => kept.Hash == hash)
            ?? throw new NotFoundException($"Dokumen itu pada berkas {id}");
        if (found.UploadedBy != caller.Key)
            door.Policy.Require(caller, Right.ReadEvidence, Target.Of(row));
        // Never shown in the page: a document may be anything that somebody sent.
        return Results.Bytes(
            await runtime.Evidence.ReadAsync(row.Id, found.Hash, cancel) ?? [],
            found.MediaType,
            $"berkas-{id}-{found.Hash[..8]}{DocumentWords.Ending(found.MediaType)}"
        );
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
