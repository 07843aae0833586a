using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Api;

/// <summary>Events that are said to nobody in particular: who waits for them hears them, what they trigger starts.</summary>
internal sealed class EventEndpoints(EngineRuntime runtime, Door door)
{
    private const int LongestName = 200;

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/peristiwa/{nama}", AnswerAsync)
            .WithTags("Peristiwa")
            .WithName("TerbitkanPeristiwa")
            .WithSummary(
                "Menerbitkan peristiwa bagi semua berkas yang menunggunya dan alur yang dipicunya; tanpa keduanya ia disimpan satu jam. "
                    + "Idempotency-Key menemukan peristiwa yang sama selama 30 hari. Kunci API membutuhkan peristiwa:tulis."
            )
            .Produces<EventAnswer>(StatusCodes.Status202Accepted)
            .Produces<EventAnswer>()
            .ProducesProblem(403)
            .ProducesProblem(409)
            .ProducesProblem(422);

    private async Task<IResult> AnswerAsync(
        string nama,
        EventToAll action,
        HttpContext context,
        string? daerah,
        CancellationToken cancel
    )
    {
        var (published, isRepeat) = await PublishAsync(
            nama,
            action,
            context,
            daerah,
            () => OperationKey.Required(context, action.OperationId),
            cancel
        );
        if (isRepeat)
            context.Response.Headers[Answers.RepeatHeader] = "true";
        var answer = new EventAnswer(published, nama);
        return isRepeat ? Results.Ok(answer) : Results.Accepted(value: answer);
    }

    /// <summary>Publishes an event as the caller.</summary>
    /// <param name="nama">Its name.</param>
    /// <param name="action">What comes with it.</param>
    /// <param name="context">The request.</param>
    /// <param name="daerah">The region; null for the caller's first.</param>
    /// <param name="key">Gives the key for this act, asked for last.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Its number, and whether it was published before.</returns>
    public async Task<(long Event, bool IsRepeat)> PublishAsync(
        string nama,
        EventToAll action,
        HttpContext context,
        string? daerah,
        Func<string> key,
        CancellationToken cancel
    )
    {
        var caller = await door.HolderAsync(context, Right.PublishEvent);
        Check("nama", nama);
        if (action.CorrelationId is { } correlation)
            Check("correlationId", correlation);
        if (runtime.InnerEvents.Contains(nama))
            throw new AccessRefusedException(
                $"menerbitkan peristiwa '{nama}' dari luar",
                "alur kerja sendiri, setelah gerbangnya dilalui"
            );
        var (region, actor) = door.Policy.In(caller, Right.PublishEvent, daerah);
        // An event that everybody may hear is about no one person, so it can carry no personal value.
        var payload = EventIntake.Take(runtime.Regulations, action.Payload ?? default, person: null);
        return await runtime.Events.PublishAsync(
            region.Code,
            new EventPublished(nama, action.CorrelationId, payload.Facts),
            actor,
            key(),
            cancel
        );
    }

    private static void Check(string field, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestName || text.Any(char.IsControl))
            throw new IntakeRefusedException(
                field,
                $"wajib ada, paling panjang {LongestName} huruf, tanpa huruf kendali"
            );
        if (PlainText.HoldsNip(text))
            throw new IntakeRefusedException(field, PlainText.NoNip);
    }
}

/// <summary>An event for all who wait for it.</summary>
/// <param name="Payload">Facts by their names, and plain values, none of them personal; null for nothing.</param>
/// <param name="CorrelationId">Only cases with this correlation id hear it; null where all do. What it starts gets it.</param>
/// <param name="OperationId">The caller's key for this act.</param>
public sealed record EventToAll(JsonElement? Payload, string? CorrelationId, string? OperationId);

/// <summary>An event that was taken in and will be delivered.</summary>
/// <param name="Event">Its number; in each journal that took it, the operation is <c>peristiwa:</c> and this number.</param>
/// <param name="Name">Its name.</param>
public sealed record EventAnswer(long Event, string Name);
