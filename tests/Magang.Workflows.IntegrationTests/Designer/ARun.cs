using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>Workflows of no programme that run, and whoever watches them.</summary>
internal static class ARun
{
    public const string Administrator = "pengelola;peran=ADMINISTRATOR;daerah=METRO";

    /// <summary>One branch: a line, a wait for an event, a line.</summary>
    public const string Waiting = """
        {"definitionId":"uji-tunggu","name":"Uji tunggu","version":1,
         "variables":[{"id":"v1","name":"Nilai","typeName":"Int32","value":"87"}],
         "root":{"id":"fc1","type":"Elsa.Flowchart","version":1,"activities":[
          {"id":"a1","type":"Elsa.WriteLine","name":"Mulai","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"Mulai"}}},
          {"id":"a2","type":"Elsa.Event","name":"Tunggu","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"berkas-diterima"}}},
          {"id":"a3","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"Selesai"}}}],
         "connections":[
          {"source":{"activity":"a1","port":"Done"},"target":{"activity":"a2","port":"In"}},
          {"source":{"activity":"a2","port":"Done"},"target":{"activity":"a3","port":"In"}}]}}
        """;

    /// <summary>A line, and a script that fails.</summary>
    public const string Failing = """
        {"definitionId":"uji-gagal","name":"Uji gagal","version":1,
         "root":{"id":"fc1","type":"Elsa.Flowchart","version":1,"activities":[
          {"id":"b1","type":"Elsa.WriteLine","name":"Mulai","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"Mulai"}}},
          {"id":"b2","type":"Elsa.RunJavaScript","name":"Rusak","version":1,"script":{"typeName":"String","expression":{"type":"Literal","value":"throw 'Data pegawai tidak ditemukan'"}}}],
         "connections":[{"source":{"activity":"b1","port":"Done"},"target":{"activity":"b2","port":"In"}}]}}
        """;

    /// <summary>Publishes one of them.</summary>
    public static Task PublishAsync(EngineRuntime runtime, string definition) =>
        runtime.Definitions.PublishAsync(Encoding.UTF8.GetBytes(definition));

    /// <summary>Starts one.</summary>
    public static async Task<long> StartAsync(
        EngineRuntime runtime,
        string definition,
        string region = "METRO",
        string? person = null,
        string? correlation = null
    )
    {
        var start = Submission.Start(
            new Beginning(definition, new Routing(region, "DINAS_A", person)),
            new Started { CorrelationId = correlation }
        );
        return (await runtime.Committer.SubmitAsync(start)).Instance.Value;
    }

    /// <summary>Says an event to one.</summary>
    public static Task<CommitAnswer> SayAsync(EngineRuntime runtime, long instance, string name) =>
        runtime.Committer.SubmitAsync(Submission.To(new InstanceId(instance), new EventArrived(name, default)));

    /// <summary>Asks as Studio does.</summary>
    public static async Task<HttpResponseMessage> AskAsync(
        AnApi api,
        string who,
        string method,
        string path,
        string body = ""
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/elsa/api/{path}");
        if (body.Length > 0)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        await api.SignAsync(request, who);
        return await api.Http.SendAsync(request);
    }

    /// <summary>Asks, and expects an answer.</summary>
    public static async Task<JsonElement> ReadAsync(AnApi api, string who, string method, string path, string body = "")
    {
        using var answer = await AskAsync(api, who, method, path, body);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
        return await AnApi.BodyAsync(answer);
    }

    /// <summary>The numbers that a list has, in its order.</summary>
    public static async Task<long[]> ListedAsync(AnApi api, string who, string filter) =>
        [
            .. (await ReadAsync(api, who, "POST", "workflow-instances", filter))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item =>
                    long.Parse(item.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture)
                ),
        ];
}
