using System.Text;
using System.Text.Json;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>A request that the real Studio sent to a real Elsa server, and what that answered.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">From <c>/elsa/api</c> on.</param>
/// <param name="Query">With its question mark; empty where there is none.</param>
/// <param name="Body">What was sent; empty where nothing was.</param>
/// <param name="Status">What was answered.</param>
/// <param name="Answer">Its body; undefined where it has none or it is no JSON.</param>
internal sealed record Recorded(
    string Name,
    string Method,
    string Path,
    string Query,
    string Body,
    int Status,
    JsonElement Answer
)
{
    /// <summary>The recording of this name; the test reports itself as skipped where the recordings are not beside the repository.</summary>
    public static Recorded Read(string name)
    {
        var folder = Folder();
        if (folder is null)
            Assert.Ignore("shared/studio/fixtures is not beside the repository");
        var read = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(folder!, name + ".json"))).RootElement;
        var (request, response) = (read.GetProperty("request"), read.GetProperty("response"));
        var body = request.GetProperty("body");
        return new Recorded(
            name,
            request.GetProperty("method").GetString()!,
            request.GetProperty("path").GetString()!,
            request.GetProperty("query").GetString()!,
            body.ValueKind == JsonValueKind.Null ? "" : body.GetRawText(),
            response.GetProperty("status").GetInt32(),
            response.GetProperty("body")
        );
    }

    /// <summary>Names of all recordings; empty where they are not there.</summary>
    public static IReadOnlyList<string> Names() =>
        Folder() is { } folder
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.json")
                    .Select(file => System.IO.Path.GetFileNameWithoutExtension(file))
                    .Where(name => !name.StartsWith("example_", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>The same request about things of ours.</summary>
    /// <param name="ids">Recorded ids to ours; each must occur.</param>
    public Recorded About(params (string Theirs, string Ours)[] ids)
    {
        var (path, query, body) = (Path, Query, Body);
        foreach (var (theirs, ours) in ids)
        {
            Assert.That(path + query + body, Does.Contain(theirs), $"{Name} does not speak of {theirs}");
            path = path.Replace(theirs, Uri.EscapeDataString(ours), StringComparison.Ordinal);
            query = query.Replace(theirs, Uri.EscapeDataString(ours), StringComparison.Ordinal);
            body = body.Replace(theirs, ours, StringComparison.Ordinal);
        }
        return this with { Path = path, Query = query, Body = body };
    }

    /// <summary>Asks our server, and expects the recorded status and shape.</summary>
    /// <param name="send">Sends a request as somebody.</param>
    /// <param name="absent">Paths that ours leaves out on purpose, for example <c>$.items[].isSystem</c>; each must be absent.</param>
    /// <returns>Our answer; undefined where it has no body.</returns>
    public async Task<JsonElement> ReplayAsync(
        Func<HttpRequestMessage, Task<HttpResponseMessage>> send,
        params string[] absent
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), Path + Query);
        if (Body.Length > 0)
            request.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        using var answer = await send(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(Status), text);
        if (Answer.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return default;
        var ours = JsonDocument.Parse(text).RootElement;
        Assert.That(Shape.Differences(Answer, ours), Is.EquivalentTo(absent), $"{Name}: the shape differs\n{text}");
        return ours;
    }

    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (
                System.IO.Path.Combine(at.FullName, "shared", "studio", "fixtures") is var path
                && Directory.Exists(path)
            )
                return path;
        return null;
    }
}
