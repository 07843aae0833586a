using Microsoft.Extensions.Logging;

namespace Magang.Workflows.Postgres.Pumps;

/// <summary>What the pumps log: ids and codes, never values.</summary>
internal static partial class PumpLog
{
    [LoggerMessage(20, LogLevel.Warning, "A pump could not work ({Fault}) and tries again in a moment")]
    public static partial void Stumbled(ILogger log, Exception cause, string fault);

    [LoggerMessage(21, LogLevel.Warning, "Message {Id} ({Type}) could not be published and is tried again")]
    public static partial void NotPublished(ILogger log, Exception cause, string id, string type);

    [LoggerMessage(22, LogLevel.Information, "Instance {Instance} does not take {What}: {Code}")]
    public static partial void NotTaken(ILogger log, long instance, string what, string code);

    [LoggerMessage(23, LogLevel.Error, "{What} of instance {Instance} failed (attempt {Attempt}): {Code}")]
    public static partial void Failed(ILogger log, string what, long instance, int attempt, string code);

    [LoggerMessage(24, LogLevel.Error, "{What} of instance {Instance} is set aside as an incident")]
    public static partial void Quarantined(ILogger log, string what, long instance);

    [LoggerMessage(
        25,
        LogLevel.Critical,
        "{What} of instance {Instance} cannot even be set aside and is parked: {Code}"
    )]
    public static partial void Parked(ILogger log, string what, long instance, string code);

    [LoggerMessage(26, LogLevel.Warning, "Job {Kind} of instance {Instance} failed (attempt {Attempt})")]
    public static partial void JobFailed(ILogger log, Exception cause, string kind, long instance, int attempt);
}
