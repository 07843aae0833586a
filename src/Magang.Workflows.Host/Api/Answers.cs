using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Host.Api;

/// <summary>Answers of the engine, byte for byte: a repeated act gets the same.</summary>
internal static class Answers
{
    /// <summary>Says that nothing happened now, since it was done before.</summary>
    public const string RepeatHeader = "Idempotency-Replayed";

    /// <summary>The answer to an act.</summary>
    public static IResult Of(HttpContext context, CommitAnswer answer)
    {
        if (answer.IsRepeat)
            context.Response.Headers[RepeatHeader] = "true";
        return Results.Bytes(answer.Body, "application/json");
    }
}

/// <summary>What the engine answers to an act.</summary>
/// <param name="Instance">The case.</param>
/// <param name="Sequence">The entry in its journal.</param>
/// <param name="Status"><c>Running</c> or <c>Finished</c>.</param>
/// <param name="SubStatus"><c>Suspended</c>, <c>Faulted</c>, <c>Finished</c> or <c>Cancelled</c>.</param>
/// <param name="CaseStatus">Where the case is in its programme; left out where it has none.</param>
/// <param name="Task">The task that was acted on; left out otherwise.</param>
/// <param name="Revision">Its revision now.</param>
/// <param name="Decision">Its decision, where it ended.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="Incident">The incident that stands, where one does.</param>
public sealed record ActAnswer(
    long Instance,
    int Sequence,
    string Status,
    string SubStatus,
    string? CaseStatus,
    int? Task,
    int? Revision,
    string? Decision,
    string? DecidedBy,
    int? Incident
);
