using System.Text.Json;
using Magang.Workflows.Postgres.Jobs;

namespace Magang.Workflows.Host.Http;

/// <summary>Does the jobs of <c>Elsa.SendHttpRequest</c> and <c>Elsa.FlowSendHttpRequest</c>.</summary>
/// <remarks>
/// When a request is sent again, up to the pump's five attempts:
/// always where it was surely not received (name unknown, no connection, no TLS), and where the service itself says that
/// it did not do it: 429, and 503 with <c>Retry-After</c>;
/// only GET, HEAD, OPTIONS, PUT and DELETE where it may have been received: no answer in time, a broken connection, 502,
/// 503, 504;
/// never where the drawing has a way for the status code, or where the request or its answer is refused.
/// So a POST or PATCH in doubt is not repeated by itself: it goes out by <c>Timeout</c>. One exception, since a job is
/// done at least once: where this process ended between sending and the commit, it is sent again. Each attempt carries
/// the same <c>Idempotency-Key</c>, by which a service knows the repeat, and the result says how many there were.
/// </remarks>
internal sealed class HttpWorker
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly HttpExchange _exchange;
    private readonly ILogger _log;

    /// <param name="options">Where requests may go.</param>
    /// <param name="network">Looks names up and connects.</param>
    /// <param name="log">Ids and codes only are logged.</param>
    public HttpWorker(HttpOptions options, HttpNetwork network, ILogger log)
    {
        _exchange = new HttpExchange(options, network);
        _log = log;
        if (!options.Local.IsEmpty)
            HttpLog.LocalAllowed(log, string.Join(", ", options.Local));
    }

    /// <summary>Makes one attempt.</summary>
    public async Task<JobAttempt> DoAsync(Job job, CancellationToken cancel)
    {
        var order = HttpOrder.Of(job);
        try
        {
            var answer = await _exchange.SendAsync(order, cancel);
            if (job.IsLast || !IsForAgain(order, answer))
                return JobAttempt.Done(answer.ToJson(job.Attempt));
            HttpLog.Again(_log, job.Id, $"HTTP {answer.Status}", job.Attempt);
            return JobAttempt.Again(Wait(job, answer.RetryAfter));
        }
        catch (HttpRefusedException refusal)
        {
            HttpLog.Again(_log, job.Id, refusal.Code, job.Attempt);
            return !job.IsLast && refusal.MayPass && (refusal.WasNotSent || order.IsIdempotent)
                ? JobAttempt.Again(Wait(job, asked: null))
                : JobAttempt.Done(Failure(refusal, job.Attempt));
        }
    }

    private static bool IsForAgain(HttpOrder order, HttpAnswer answer) =>
        !order.Expected.Contains(answer.Status)
        && answer.Status switch
        {
            429 => true,
            503 => answer.RetryAfter is not null || order.IsIdempotent,
            502 or 504 => order.IsIdempotent,
            _ => false,
        };

    private static TimeSpan Wait(Job job, TimeSpan? asked)
    {
        var wait = JobPump.Backoff(job.Attempt);
        if (asked > wait)
            wait = asked.Value;
        return wait < LongestWait ? wait : LongestWait;
    }

    private static JsonElement Failure(HttpRefusedException refusal, int attempts) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("failure", refusal.MayBeDone ? "unanswered" : "failed");
            writer.WriteString("code", refusal.Code);
            writer.WriteString("message", refusal.Message);
            writer.WriteNumber("attempts", attempts);
            writer.WriteEndObject();
        });
}
