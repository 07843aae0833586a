using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer.Definitions;

/// <summary>One tab of Studio: it keeps the definition that it was given, and sends back what Studio's own forms keep of it.</summary>
/// <param name="api">The server.</param>
/// <param name="who">Who sits before it.</param>
internal sealed class AStudio(AnApi api, string who)
{
    public const string Administrator = "admin-1;peran=ADMINISTRATOR";
    public const string Other = "admin-2;peran=ADMINISTRATOR";

    // What the client's records have; anything else is lost on the way.
    private static readonly string[] Variable = ["id", "name", "typeName", "isArray", "value", "storageDriverTypeName"];

    private static readonly string[] Argument =
    [
        "type",
        "isArray",
        "name",
        "displayName",
        "description",
        "category",
        "uiHint",
        "storageDriverType",
    ];

    private static readonly string[] Option =
    [
        "activationStrategyType",
        "usableAsActivity",
        "autoUpdateConsumingWorkflows",
        "activityCategory",
        "incidentStrategyType",
        "commitStrategyName",
    ];

    /// <summary>The definition as the tab has it.</summary>
    public JsonObject Shown { get; set; } = [];

    public string DefinitionId => (string)Shown["definitionId"]!;

    public JsonArray Activities => Shown["root"]!["activities"]!.AsArray();

    public static AStudio At(AnApi api, string who = Administrator) => new(api, who);

    /// <summary>Creates a definition as the dialog does, and opens it.</summary>
    public async Task CreateAsync(string name, string? definitionId = null)
    {
        Shown = (JsonObject)
            JsonNode.Parse(
                $$"""
                {"definitionId":{{JsonSerializer.Serialize(
                    definitionId
                )}},"name":"{{name}}","description":"Contoh","version":1,"toolVersion":"3.8.0.0",
                 "isLatest":true,"isPublished":false,"createdAt":"0001-01-01T00:00:00+00:00",
                 "root":{"id":"fc1","type":"Elsa.Flowchart","version":1,"name":"Flowchart1"} }
                """
            )!;
        await SavedAsync();
    }

    public async Task OpenAsync(string definitionId, string versions = "Latest") =>
        Shown = await GetAsync($"workflow-definitions/by-definition-id/{definitionId}?versionOptions={versions}");

    /// <summary>Draws a line of text, after what is drawn.</summary>
    public void Draw(string id, string type = "Elsa.WriteLine")
    {
        var place = $"{Shown["root"]!["nodeId"]}:{id}";
        Activities.Add(
            JsonNode.Parse(
                $$"""
                {"id":"{{id}}","nodeId":"{{place}}","name":"{{id}}","type":"{{type}}","version":1,
                 "customProperties":{"canStartWorkflow":false,"runAsynchronously":false},
                 "metadata":{"designer":{"position":{"x":10,"y":20},"size":{"width":186.34,"height":54} } },
                 "text":{"typeName":"String","expression":{"type":"Literal","value":"halo"},"memoryReference":null} }
                """
            )
        );
    }

    /// <summary>Saves, and keeps what comes back.</summary>
    public async Task<JsonElement> SavedAsync(bool publish = false)
    {
        var answer = await SaveAsync(publish);
        var body = await AnApi.BodyAsync(answer);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), body.GetRawText());
        Shown = JsonObject.Create(body.GetProperty("workflowDefinition"))!;
        return body;
    }

    public Task<HttpResponseMessage> SaveAsync(bool publish = false) =>
        PostAsync("workflow-definitions", new JsonObject { ["model"] = Model(), ["publish"] = publish }.ToJsonString());

    public Task<HttpResponseMessage> PostAsync(string path, string body = "{}") =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, $"/elsa/api/{path}")
            {
                Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            }
        );

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        await api.SignAsync(request, who);
        return await api.Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> AskAsync(string path) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/elsa/api/{path}"));

    public async Task<JsonObject> GetAsync(string path)
    {
        var answer = await AskAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), body);
        return JsonNode.Parse(body)!.AsObject();
    }

    /// <summary>What is sent for the definition that is shown.</summary>
    public JsonObject Model() =>
        new()
        {
            ["definitionId"] = Shown["definitionId"]?.DeepClone(),
            ["name"] = Shown["name"]?.DeepClone(),
            ["description"] = Shown["description"]?.DeepClone(),
            ["toolVersion"] = Shown["toolVersion"]?.DeepClone(),
            ["variables"] = Forms("variables", Variable),
            ["inputs"] = Forms("inputs", Argument),
            ["outputs"] = Forms("outputs", Argument),
            ["outcomes"] = Shown["outcomes"]?.DeepClone() ?? new JsonArray(),
            ["customProperties"] = Shown["customProperties"]?.DeepClone() ?? new JsonObject(),
            ["isReadonly"] = false,
            ["options"] = Form(Shown["options"] as JsonObject, Option, ["autoUpdateConsumingWorkflows"]),
            ["root"] = Shown["root"]?.DeepClone(),
            ["links"] = null,
            ["createdAt"] = Shown["createdAt"]?.DeepClone(),
            ["version"] = Shown["version"]?.DeepClone(),
            ["isLatest"] = Shown["isLatest"]?.DeepClone(),
            ["isPublished"] = Shown["isPublished"]?.DeepClone(),
            ["id"] = Shown["id"]?.DeepClone(),
        };

    private JsonArray Forms(string list, string[] members) =>
        [
            .. (Shown[list] as JsonArray ?? []).Select(item =>
            {
                var form = Form(item as JsonObject, members, ["isArray"]);
                // A variable's value is one line of text in its form.
                if (form["value"] is { } value && list == "variables")
                    form["value"] =
                        value is JsonValue text && text.TryGetValue(out string? line) ? line : value.ToJsonString();
                return form;
            }),
        ];

    private static JsonObject Form(JsonObject? shown, string[] members, string[] flags)
    {
        var form = new JsonObject();
        foreach (var member in members)
            form[member] = shown?[member]?.DeepClone() ?? (flags.Contains(member) ? JsonValue.Create(false) : null);
        return form;
    }
}
