using System.Text;
using System.Text.Json;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>A request that the real Studio sent to a real Elsa server, and what that answered.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">From <c>/elsa/api</c> on, with the query.</param>
/// <param name="Body">What was sent; empty where nothing was.</param>
/// <param name="Status">What was answered.</param>
/// <param name="Answer">Its body: JSON, a string for any other text, null for none.</param>
internal sealed record Recorded(string Method, string Path, string Body, int Status, JsonElement Answer)
{
    /// <summary>The files of what was recorded; the test reports itself as skipped where they are not beside the repository.</summary>
    public static IReadOnlyList<string> Files()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = System.IO.Path.Combine(at.FullName, "shared", "studio", "fixtures");
            if (Directory.Exists(folder))
                return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        }
        Assert.Ignore("shared/studio/fixtures is not beside the repository");
        return [];
    }

    /// <summary>Reads one.</summary>
    public static Recorded Read(string file)
    {
        var read = Json.Parse(File.ReadAllText(file));
        Assert.That(Json.Member(read, "request").ValueKind, Is.EqualTo(JsonValueKind.Object), $"{file} is no request");
        var (request, response) = (read.GetProperty("request"), read.GetProperty("response"));
        var body = request.GetProperty("body");
        return new Recorded(
            request.GetProperty("method").GetString()!,
            request.GetProperty("path").GetString()! + request.GetProperty("query").GetString(),
            body.ValueKind == JsonValueKind.Null ? "" : body.GetRawText(),
            response.GetProperty("status").GetInt32(),
            response.GetProperty("body")
        );
    }

    /// <summary>Asks our server the same about things of ours.</summary>
    /// <param name="send">Sends a request as somebody.</param>
    /// <param name="ours">What we call what they speak of.</param>
    /// <returns>What we answer, a text as a string; and where that has another status or shape.</returns>
    public async Task<(JsonElement Answer, IReadOnlyList<string> Differences)> ReplayAsync(
        Func<HttpRequestMessage, Task<HttpResponseMessage>> send,
        Func<string, string> ours
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), ours(Path));
        if (Body.Length > 0)
            request.Content = new StringContent(ours(Body), Encoding.UTF8, "application/json");
        using var answer = await send(request);
        var text = await answer.Content.ReadAsStringAsync();
        var body = answer.Content.Headers.ContentType?.MediaType switch
        {
            "application/json" => Json.Parse(text),
            _ when text.Length > 0 => Json.Of(text),
            _ => Json.Null,
        };
        if ((int)answer.StatusCode != Status)
        {
            var why = Json.Text(Json.Member(body, "code")) is { Length: > 0 } code ? code : text;
            return (body, [$"status {(int)answer.StatusCode} {why}, not {Status}"]);
        }
        return Answer.ValueKind != JsonValueKind.Null && body.ValueKind == JsonValueKind.Null
            ? (body, ["$: nothing"])
            : (body, Shape.Differences(Answer, body));
    }
}
