using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Http;

/// <summary>What both of Elsa's activities that send HTTP requests do: ask for a job, wait, give the answer out.</summary>
/// <remarks>
/// The request is sent by a worker after the commit, at least once, with the same <c>Idempotency-Key</c> each time. What
/// the worker could not do is data in the result: it goes out by <c>Failed to connect</c> or <c>Timeout</c> where the
/// drawing has that way, else it is an incident, and the incident's retry sends the request again with the same key.
/// Unlike Elsa: a request that may have been received but was not answered goes out by <c>Timeout</c>, also where the
/// connection broke; a body without <c>contentType</c> is sent as JSON, not left out; an answer without a length is read.
/// </remarks>
public abstract class HttpActivity : Activity
{
    /// <summary>Which worker does it.</summary>
    public const string Worker = "http";

    /// <summary>Longest that one attempt may take: less than the lease of a job, which is two minutes.</summary>
    public static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(100);

    /// <summary>The inputs of both.</summary>
    internal static readonly ImmutableArray<InputType> Inputs =
    [
        new("url", "String", Required: true),
        new("method", "String") { Choices = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"] },
        new("content", "Object"),
        new("contentType", "String"),
        new("authorization", "String") { MayBeSecret = true },
        new("disableAuthorizationHeaderValidation", "Boolean"),
        new("requestHeaders", "Object"),
        // Elsa's switch for retries. Here what is safe to repeat is repeated in any case.
        new("enableResiliency", "Boolean"),
        // Ours: how long one attempt may take, redirects included.
        new("requestTimeout", "TimeSpan"),
    ];

    /// <summary>The outputs of both. <c>result</c> is the whole result as data: Elsa's is an object of .NET.</summary>
    internal static readonly ImmutableArray<string> Outputs =
    [
        "result",
        "statusCode",
        "parsedContent",
        "responseHeaders",
    ];

    /// <inheritdoc />
    public override void Execute(Execution execution) => Ask(execution, first: null);

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        // Cells: the first bookmark, whose id is the request's key for good; then 1 where an incident was raised over it.
        if (execution.Cells is [var first, 1])
        {
            Ask(execution, first);
            return;
        }
        var result = HttpResult.Read((JobFinished)stimulus);
        execution.Output("result", result.Whole);
        if (result.Failure is not { } failure)
        {
            execution.Output("statusCode", Json.Of(result.Status));
            execution.Output("parsedContent", result.ParsedContent);
            execution.Output("responseHeaders", result.Headers);
            Answered(execution, result.Status);
        }
        else if (!GoOut(execution, failure))
        {
            execution.Cells = [execution.Cells[0], 1];
            throw failure.MayBeDone
                ? new HttpUnansweredException(execution.Node.Id, failure.Message)
                : new HttpFailedException(execution.Node.Id, failure.Message);
        }
    }

    /// <summary>Status codes that the drawing has a way for: they are answers, never tried again.</summary>
    protected abstract IEnumerable<int> Expected(Execution execution);

    /// <summary>Goes on after an answer.</summary>
    protected abstract void Answered(Execution execution, int status);

    /// <summary>Goes on after a failure, where the drawing has a way for it.</summary>
    /// <returns>False where it has none.</returns>
    private protected abstract bool GoOut(Execution execution, HttpFailure failure);

    private void Ask(Execution execution, int? first)
    {
        var key = first is { } mark
            ? string.Create(CultureInfo.InvariantCulture, $"{execution.Instance.Value}-{mark}")
            : null;
        var order = HttpOrder.Write(execution, Expected(execution), key, out var summary);
        var bookmark = execution.Wait(BookmarkKind.Job, execution.Node.Id);
        execution.Emit(new JobRequested(bookmark, Worker, order) { Summary = summary });
        execution.Cells = [first ?? bookmark, 0];
    }
}
