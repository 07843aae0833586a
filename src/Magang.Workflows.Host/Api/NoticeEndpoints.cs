using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Notices;

namespace Magang.Workflows.Host.Api;

/// <summary>What the caller was told, in all his offices.</summary>
internal sealed class NoticeEndpoints(EngineRuntime runtime, Door door)
{
    private const int PageRows = 50;

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/pemberitahuan", ListAsync)
            .WithTags("Pemberitahuan")
            .WithName("Pemberitahuan")
            .WithSummary("Pemberitahuan bagi pelaku, yang terbaru lebih dahulu.")
            .Produces<IReadOnlyList<NoticeView>>();

    private async Task<IResult> ListAsync(HttpContext context, long? sebelum, CancellationToken cancel)
    {
        var caller = await door.HolderAsync(context, Right.ReadInbox);
        var notices = new Dictionary<long, Notice>();
        foreach (var office in Policy.Offices(caller, Right.ReadInbox))
        {
            var told = new NoticeQuery(office.Role, office.Opd, caller.Key, office.Region);
            foreach (var notice in await runtime.Notices.ForAsync(told, sebelum ?? long.MaxValue, PageRows, cancel))
                notices.TryAdd(notice.Id, notice);
        }

        return Results.Ok(
            notices
                .Values.OrderByDescending(notice => notice.Id)
                .Take(PageRows)
                .Select(notice => new NoticeView(
                    notice.Id,
                    notice.Type,
                    notice.Text,
                    notice.Instance.Value,
                    notice.CreatedAt
                ))
                .ToArray()
        );
    }
}

/// <summary>What somebody was told.</summary>
/// <param name="Id">The newest has the highest; to be given as <c>sebelum</c> for the next page.</param>
/// <param name="Type">The message that it came from.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Instance">The case that it is about.</param>
/// <param name="At">UTC.</param>
public sealed record NoticeView(long Id, string Type, string Text, long Instance, DateTimeOffset At);
