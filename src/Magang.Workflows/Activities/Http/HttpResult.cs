using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Http;

/// <summary>Why there is no answer.</summary>
/// <param name="MayBeDone">True where the request may have been received all the same.</param>
/// <param name="Message">What happened, with a code.</param>
internal sealed record HttpFailure(bool MayBeDone, string Message);

/// <summary>What the worker brought back.</summary>
/// <remarks>
/// Shape: <c>{ status, headers: { name: [values] }, contentType, content, attempts }</c>, or
/// <c>{ failure, code, message, attempts }</c> where <c>failure</c> is <c>failed</c> or <c>unanswered</c>.
/// </remarks>
internal sealed class HttpResult
{
    private HttpResult(JsonElement whole) => Whole = whole;

    /// <summary>All of it.</summary>
    public JsonElement Whole { get; }

    /// <summary>Null where there is an answer.</summary>
    public HttpFailure? Failure { get; private init; }

    /// <summary>The answer's status code.</summary>
    public int Status { get; private init; }

    /// <summary>The answer's headers: a list of values for each name.</summary>
    public JsonElement Headers { get; private init; }

    /// <summary>The answer's body: read where it says that it is JSON and is, else its text; null where there is none.</summary>
    public JsonElement ParsedContent { get; private init; } = Json.Null;

    /// <summary>Reads the end of a job.</summary>
    public static HttpResult Read(JobFinished finished)
    {
        var whole = finished.Result;
        var failure = Json.Member(whole, "failure");
        // A worker that failed itself, in each attempt, left a code and a sentence: nobody knows how far it came.
        if (!finished.Succeeded || failure.ValueKind == JsonValueKind.String)
            return new HttpResult(whole.ValueKind == JsonValueKind.Undefined ? Json.Null : whole)
            {
                Failure = new HttpFailure(
                    !finished.Succeeded || failure.ValueEquals("unanswered"),
                    Json.Text(Json.Member(whole, "message"))
                ),
            };
        return new HttpResult(whole)
        {
            Status = Json.Member(whole, "status").GetInt32(),
            Headers = Json.Member(whole, "headers"),
            ParsedContent = Parse(Json.Member(whole, "content"), Json.Text(Json.Member(whole, "contentType"))),
        };
    }

    private static JsonElement Parse(JsonElement content, string contentType)
    {
        if (content.ValueKind != JsonValueKind.String || content.GetString() is not { Length: > 0 } text)
            return Json.Null;
        if (!contentType.Contains("json", StringComparison.OrdinalIgnoreCase))
            return content;
        try
        {
            return Json.Parse(text);
        }
        catch (JsonException)
        {
            return content;
        }
    }
}
