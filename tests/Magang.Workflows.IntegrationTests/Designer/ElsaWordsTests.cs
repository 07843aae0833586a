using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Magang.Workflows.IntegrationTests.Access;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>Whatever is sent under Elsa's paths is done, or refused in words and with a status that Studio shows.</summary>
public sealed class ElsaWordsTests
{
    private static readonly string[] Bodies = ["", "{", "[]", "7", "null", "\"x\"", "{}"];

    [Test]
    public async Task Whatever_body_an_endpoint_gets_it_is_never_left_without_words()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var instance = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        var wrong = new List<string>();

        foreach (var asked in AskedEndpoint.All.Where(asked => asked is { IsElsa: true, IsHub: false }))
        foreach (var body in asked.Method == "GET" ? [""] : Bodies)
        foreach (var type in (string[])["application/json", "text/plain", "multipart/form-data; boundary=x"])
            await CheckAsync(
                api,
                wrong,
                asked.Method,
                asked.Path(instance, 1, "x", 1)["/elsa/api/".Length..],
                body,
                type
            );

        Assert.That(wrong, Is.Empty);
    }

    // As contract.md has them, where nothing was recorded; and what no server knows.
    [Test]
    public async Task What_Studio_offers_beyond_this_server_is_refused_in_words()
    {
        await using var api = await AnApi.StartAsync();
        var wrong = new List<string>();
        string[] asked =
        [
            "GET workflow-definitions?versionOptions=Ngawur",
            "GET workflow-definitions?versionOptions=Latest&Page=-1&PageSize=0&OrderBy=Ngawur",
            "GET workflow-definitions?Page=satu&IsSystem=mungkin",
            "GET workflow-definitions/by-definition-id/tidak-ada",
            "GET workflow-definitions/by-id/tidak-ada:1",
            "GET workflow-definitions/magang-metro/export?versionOptions=99",
            "GET workflow-definitions/subgraph/tidak-ada:1?parentNodeId=x",
            "GET workflow-definitions/subgraph/segments/magang-metro:1?childNodeId=x",
            "POST workflow-definitions/tidak-ada/publish",
            "POST workflow-definitions/magang-metro/revert/99",
            "POST workflow-definitions/magang-metro/revert/satu",
            "POST workflow-definitions/magang-metro/bulk-dispatch",
            "DELETE workflow-definition-versions/magang-metro:1",
            "POST bulk-actions/import/workflow-instances",
            "GET workflow-instances/bukan-nomor",
            "GET workflow-instances/987654321",
            "GET workflow-instances?page=satu",
            "GET workflow-instances/987654321/journal?skip=satu",
            "POST workflow-instances/987654321/variables",
            "POST workflow-instances/987654321/journal?take=banyak",
            "POST cancel/workflow-instances/bukan-nomor",
            "GET activity-executions/list?completed=mungkin",
            "GET activity-executions/x/call-stack?skip=satu",
            "GET descriptors/tidak-ada",
            "PUT descriptors/activities",
            "GET features/installed/Elsa.Resilience",
            "POST alterations/run",
            "POST alterations/submit",
            "GET alterations/x",
            "GET resilience/retries/x",
            "POST resilience/simulate-response",
            "GET tidak/ada",
            "POST tidak/ada",
            "PATCH tidak/ada",
            "GET ",
        ];

        foreach (var (method, path) in asked.Select(one => (one.Split(' ')[0], one.Split(' ')[1])))
            await CheckAsync(api, wrong, method, path, method == "GET" ? "" : "{}", "application/json");

        Assert.That(wrong, Is.Empty);
    }

    private static async Task CheckAsync(
        AnApi api,
        List<string> wrong,
        string method,
        string path,
        string body,
        string type
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/elsa/api/{path}");
        if (method != "GET")
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }
        await api.SignAsync(request, ARun.Administrator);
        using var answer = await api.Http.SendAsync(request);
        var (status, text) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        if (status < 300 || IsInWords(text) && IsShown(method, path, status))
            return;
        wrong.Add($"{method} {path} {type} {body}: {status} {text}");
    }

    // Studio takes 404 alone for "not deleted".
    private static bool IsShown(string method, string path, int status) =>
        status == 400
        || (method == "GET" && status is 403 or 404 or 409 or 422)
        || (method == "DELETE" && path.StartsWith("workflow-definition", StringComparison.Ordinal) && status == 404);

    private static bool IsInWords(string text)
    {
        try
        {
            var said = Json.Parse(text);
            var sentence = Json.Text(Json.Member(said, "message")) is { Length: > 0 } message
                ? message
                : Json.Text(Json.Member(said, "detail"));
            var code = Json.Text(Json.Member(said, "code"));
            return code != "MGW-599" && sentence.EndsWith($"[{code}]", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
