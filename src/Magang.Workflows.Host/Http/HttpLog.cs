namespace Magang.Workflows.Host.Http;

/// <summary>What outgoing HTTP logs: ids, codes, and hosts that the operator named himself.</summary>
internal static partial class HttpLog
{
    [LoggerMessage(
        60,
        LogLevel.Warning,
        "Workflows may call addresses of this machine or network: {Hosts} (MAGANG_HTTP_LOKAL)"
    )]
    public static partial void LocalAllowed(ILogger log, string hosts);

    [LoggerMessage(61, LogLevel.Warning, "HTTP request {Job}: attempt {Attempt} came to {Code}")]
    public static partial void Again(ILogger log, string job, string code, int attempt);
}
