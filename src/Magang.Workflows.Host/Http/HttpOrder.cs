using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Postgres.Jobs;

namespace Magang.Workflows.Host.Http;

/// <summary>What a job asks to be sent.</summary>
/// <param name="Url">Where.</param>
/// <param name="Method">In capitals.</param>
/// <param name="Headers">By name; a value is a text or <c>{ secret: NAME }</c>.</param>
/// <param name="Content">The body, or null.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Timeout">How long an attempt may take; null for the usual.</param>
/// <param name="Expected">Status codes that are answers in any case.</param>
/// <param name="Key">The idempotency key: the same for every attempt, and after an incident's retry.</param>
internal sealed record HttpOrder(
    Uri Url,
    string Method,
    ImmutableArray<(string Name, ImmutableArray<JsonElement> Values)> Headers,
    byte[]? Content,
    string ContentType,
    TimeSpan? Timeout,
    ImmutableArray<int> Expected,
    string Key
)
{
    /// <summary>True where doing it twice is the same as doing it once (RFC 9110, 9.2.2).</summary>
    public bool IsIdempotent => Method is "GET" or "HEAD" or "OPTIONS" or "PUT" or "DELETE";

    /// <summary>Reads a job's body, as <c>HttpActivity</c> wrote it.</summary>
    public static HttpOrder Of(Job job)
    {
        var body = job.Body;
        var content = Json.Member(body, "content");
        return new HttpOrder(
            new Uri(body.GetProperty("url").GetString()!),
            body.GetProperty("method").GetString()!,
            [
                .. body.GetProperty("headers")
                    .EnumerateObject()
                    .Select(header => (header.Name, header.Value.EnumerateArray().ToImmutableArray())),
            ],
            content.ValueKind == JsonValueKind.String ? Encoding.UTF8.GetBytes(content.GetString()!) : null,
            Json.Text(Json.Member(body, "contentType")),
            Json.Member(body, "seconds") is { ValueKind: JsonValueKind.Number } seconds
                ? TimeSpan.FromSeconds(seconds.GetDouble())
                : null,
            [.. body.GetProperty("expected").EnumerateArray().Select(status => status.GetInt32())],
            Json.Member(body, "key") is { ValueKind: JsonValueKind.String } key ? key.GetString()! : job.Id
        );
    }
}
