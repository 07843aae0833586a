using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Ui;
using Magang.Workflows.Host.Ui.Languages;

namespace Magang.Workflows.Host.Designer.Studio;

/// <summary>The pages of the designer: Elsa Studio in a frame of ours. Who may draw is said by Elsa's API, by its links.</summary>
internal sealed class StudioPages(PageFrames frames, StudioFiles files)
{
    /// <summary>What the pages may load: Studio needs WebAssembly, styles of elements and Monaco's workers, nothing from elsewhere.</summary>
    public const string Policy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; form-action 'self'; "
        + "base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/designer", (Delegate)ListAsync);
        pages.MapGet("/designer/alur/{definisi}", EditAsync);
        pages.MapGet(StudioLinks.Runs, (Delegate)InstancesAsync);
        pages.MapGet("/designer/jalan/{jalan:long}", WatchAsync);
        pages.MapGet(StudioLinks.Log, LogAsync);
    }

    private Task<IResult> ListAsync(HttpContext context) =>
        ShowAsync(
            context,
            Right.SeeDesigns,
            new StudioPart("elsa-workflow-definition-list", Words.T("Daftar alur kerja"))
        );

    private Task<IResult> EditAsync(HttpContext context, string definisi) =>
        ShowAsync(
            context,
            Right.SeeDesigns,
            new StudioPart("elsa-workflow-definition-editor", definisi, definisi, "definition-id")
            {
                Instead =
                [
                    (StudioLinks.Drawing(definisi), Words.T("Gambar dan uraian")),
                    (StudioLinks.Trial(definisi), Words.T("Uji coba")),
                ],
            }
        );

    private Task<IResult> InstancesAsync(HttpContext context) =>
        ShowAsync(
            context,
            Right.WatchRuns,
            new StudioPart("elsa-workflow-instance-list", Words.T("Daftar alur yang berjalan"))
        );

    private Task<IResult> WatchAsync(HttpContext context, long jalan) =>
        ShowAsync(
            context,
            Right.WatchRuns,
            new StudioPart(
                "elsa-workflow-instance-viewer",
                Words.T("Jalannya alur {0}", jalan),
                $"{jalan}",
                "instance-id"
            )
            {
                Instead =
                [
                    (StudioLinks.CasePicture(jalan), Words.T("Gambar jalannya")),
                    (StudioLinks.Case(jalan), Words.T("Berkas {0}", jalan)),
                ],
            }
        );

    // Studio links to a log of Elsa's server; what happened to a case is told on the case's page.
    private async Task<IResult> LogAsync(HttpContext context, long? workflowInstanceId)
    {
        await frames.RequireAsync(context, Right.WatchRuns);
        return Results.Redirect(workflowInstanceId is { } instance ? StudioLinks.Case(instance) : StudioLinks.Runs);
    }

    private async Task<IResult> ShowAsync(HttpContext context, Right right, StudioPart part)
    {
        var caller = await frames.RequireAsync(context, right);
        files.Require();
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return PageFrames.Show<StudioPage>(
            new
            {
                Frame = await frames.OfAsync(context, part.Title),
                Part = part,
                MayDraw = frames.Policy.MayHere(caller, Right.Design),
            }
        );
    }
}
