using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>All that waits for somebody, in all his offices, page by page.</summary>
internal sealed class InboxPages(PageFrames frames, EngineRuntime runtime, WaitingList waiting)
{
    private const int PageRows = 50;

    /// <summary>Adds it.</summary>
    public void Map(IEndpointRouteBuilder pages) => pages.MapGet("/tugas", ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext context, string? jabatan, string? lewat, string? sesudah)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context, Right.ReadInbox);
        var offices = Policy.Offices(caller, Right.ReadInbox);
        var chosen = offices.FirstOrDefault(office => IdOf(office) == jabatan);
        var late = lewat == "ya";
        var part = await waiting.ReadAsync(
            caller,
            chosen is null ? offices : [chosen],
            PageRows,
            await AfterAsync(sesudah, cancel),
            late ? runtime.Time.GetUtcNow() : null,
            cancel
        );
        return PageFrames.Show<InboxPage>(
            new
            {
                Frame = await frames.OfAsync(context, Words.T("Kotak tugas")),
                Tasks = part.Tasks,
                Offices = (IReadOnlyList<(string Id, string Title)>)
                    [.. offices.Select(office => (IdOf(office), OfficeText.Title(office)))],
                Chosen = chosen is null ? "" : IdOf(chosen),
                Late = late,
                Next = part.Next is null
                    ? null
                    : $"/tugas?sesudah={part.Next}{(chosen is null ? "" : $"&jabatan={IdOf(chosen)}")}{(late ? "&lewat=ya" : "")}",
                IsFirst = sesudah is null,
            }
        );
    }

    private static string IdOf(Assignment office) => office.Id.ToString(CultureInfo.InvariantCulture);

    // An address that names no task begins at the first page.
    private async Task<TaskRow?> AfterAsync(string? id, CancellationToken cancel) =>
        id?.Split('-') is [var first, var second]
        && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var instance)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var task)
            ? await runtime.Tasks.FindAsync(new InstanceId(instance), task, cancel)
            : null;
}
