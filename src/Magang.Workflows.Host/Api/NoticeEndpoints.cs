using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Api;

/// <summary>What the acting user was told.</summary>
internal sealed class NoticeEndpoints(EngineRuntime runtime)
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
        var actor = ActingUser.Of(context);
        var notices = await runtime.Notices.ForAsync(
            actor.Role,
            actor.Opd,
            actor.Id,
            sebelum ?? long.MaxValue,
            PageRows,
            cancel
        );
        return Results.Ok(
            notices
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
