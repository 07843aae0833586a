namespace Magang.Workflows.Host.Engine;

/// <summary>What the engine logs: ids and codes only.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(
        70,
        LogLevel.Warning,
        "The units of regions could not be read ({Fault}); those that are loaded stay"
    )]
    public static partial void OrganisationUnread(ILogger log, Exception cause, string fault);
}
