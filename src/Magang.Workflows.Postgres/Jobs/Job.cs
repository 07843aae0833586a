using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Jobs;

/// <summary>Work for the outside world. It may be done more than once: its id is then the same.</summary>
/// <param name="Instance">Whose.</param>
/// <param name="BookmarkId">Who waits for the result.</param>
/// <param name="Kind">Which worker.</param>
/// <param name="Body">What to do.</param>
public sealed record Job(InstanceId Instance, int BookmarkId, string Kind, JsonElement Body)
{
    /// <summary>The same for each attempt: hand it on as the idempotency key.</summary>
    public string Id => $"{Instance}-{BookmarkId}";

    /// <summary>Which attempt this is, from 1. One that ended with its process counts as well.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>True where no other attempt follows: what comes of it is the result.</summary>
    public bool IsLast { get; init; }
}

/// <summary>What an attempt came to.</summary>
public readonly record struct JobAttempt
{
    /// <summary>The result, where <see cref="Wait"/> is null.</summary>
    public JsonElement Result { get; private init; }

    /// <summary>How long to wait for another attempt; null where the job is done.</summary>
    public TimeSpan? Wait { get; private init; }

    /// <summary>The job is done, well or not: this goes to the workflow.</summary>
    public static JobAttempt Done(JsonElement result) => new() { Result = result };

    /// <summary>It may succeed later. Not for the last attempt.</summary>
    public static JobAttempt Again(TimeSpan wait) => new() { Wait = wait };
}
