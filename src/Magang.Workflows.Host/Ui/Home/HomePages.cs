using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Host.Ui.Tasks;

namespace Magang.Workflows.Host.Ui.Home;

/// <summary>The page that people meet first: what waits for them, in all the offices that they hold today.</summary>
internal sealed class HomePages(PageFrames frames, WaitingList waiting)
{
    private const int Shown = 10;

    /// <summary>Adds it.</summary>
    public void Map(IEndpointRouteBuilder pages) => pages.MapGet("/", ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await frames.RequireAsync(context);
        var offices = Policy.Offices(caller, Right.ReadInbox);
        var part = await waiting.ReadAsync(caller, offices, Shown, cancel: cancel);
        return PageFrames.Show<HomePage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Selamat datang, {0}", caller.Account!.Name)),
                Waiting = part.Tasks,
                More = part.Next is not null,
            }
        );
    }
}
