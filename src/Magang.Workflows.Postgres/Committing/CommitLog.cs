using Microsoft.Extensions.Logging;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>What the committer logs: ids and codes, never values.</summary>
internal static partial class CommitLog
{
    [LoggerMessage(1, LogLevel.Warning, "The database is away ({Fault}); {Count} stimuli go back to their callers")]
    public static partial void DatabaseAway(ILogger log, int count, string fault);

    [LoggerMessage(2, LogLevel.Warning, "A batch of {Count} failed ({Fault}) and is split to find the cause")]
    public static partial void BatchSplit(ILogger log, int count, string fault);

    [LoggerMessage(3, LogLevel.Error, "A burst of instance {Instance} failed and was undone")]
    public static partial void BurstFailed(ILogger log, Exception fault, long instance);

    [LoggerMessage(4, LogLevel.Information, "A batch of {Count} collided with another ({State}) and is repeated")]
    public static partial void Collision(ILogger log, int count, string state);
}
