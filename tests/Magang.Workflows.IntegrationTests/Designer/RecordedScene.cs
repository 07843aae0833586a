using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.IntegrationTests.Designer.Definitions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>A server on which stands what the recordings speak of: definitions under their very ids, instances that went as far.</summary>
internal sealed class RecordedScene : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';

    /// <summary>A draft that nobody published.</summary>
    private const string Drawn = "c9d5aa28b81816d4";

    /// <summary>Published, and run.</summary>
    private const string Run = "babe9e6648d518fc";

    /// <summary>Published, with a draft over it.</summary>
    private const string Both = "ca88aff475173ccd";

    private readonly AnApi _api;
    private readonly AStudio _tab;
    private readonly (string Theirs, string Ours)[] _names;
    private readonly long _watched;
    private readonly Queue<string> _frames = new();

    private RecordedScene(AnApi api, long woken, long watched, params (string, string)[] names) =>
        (_api, _tab, Woken, _watched, _names) = (api, AStudio.At(api), woken, watched, names);

    /// <summary>It waits for the event of the recordings.</summary>
    public long Woken { get; }

    /// <param name="saved">The recording of a save: what it draws over is made of it.</param>
    public static async Task<RecordedScene> StartAsync(string saved)
    {
        var api = await AnApi.StartAsync();
        // Who draws says no events, and who says events does not draw; the recordings are all of one key.
        await api.Cast.HoldsAsync(await api.Cast.AccountAsync(AStudio.Administrator), "METRO", "OPERATOR_BADAN");
        foreach (var definition in (string[])[PublishedOf(saved), ARun.Waiting, ARun.Failing])
            await ARun.PublishAsync(api.Runtime, definition);
        var tab = AStudio.At(api);
        await tab.CreateAsync("Belum terbit", Drawn);
        tab.Draw("a1");
        await tab.SavedAsync();
        await tab.CreateAsync("Terbit", Run);
        tab.Draw("a1");
        await tab.SavedAsync(publish: true);

        var failed = await ARun.StartAsync(api.Runtime, "uji-gagal", correlation: "PESERTA-001");
        var waiting = await ARun.StartAsync(api.Runtime, Both, correlation: "PESERTA-WS");
        await ARun.SayAsync(api.Runtime, waiting, "berkas-diterima");
        var ended = await ARun.StartAsync(api.Runtime, Both);
        return new RecordedScene(
            api,
            await ARun.StartAsync(api.Runtime, "uji-tunggu", correlation: "PESERTA-001"),
            await ARun.StartAsync(api.Runtime, Both),
            ("1686a04f8a0a7527", $"{Both}:1"),
            ("4461b287edc5cf0", $"{failed}"),
            ("11869f158b448e07", $"{failed}-3"),
            ("58241d3c1bf9cde4", $"{waiting}"),
            ("f5226c7de57dd6b2", $"{waiting}"),
            ("6b697db8e1cf98bd", $"{ended}"),
            ("4e520730619a158b", "magang-metro-gelombang:1"),
            ("677e85e834144ccc", "teken-keputusan"),
            // A NIP is a personal value here, and an event for everybody carries none.
            ("\"nip\"", "\"nomor\"")
        );
    }

    /// <summary>Asks what a recorded request asks.</summary>
    public Task<(JsonElement Answer, IReadOnlyList<string> Differences)> ReplayAsync(string file) =>
        Recorded.Read(file).ReplayAsync(_tab.SendAsync, Ours);

    /// <summary>Asks something else of Elsa's API.</summary>
    public Task<JsonElement> AskAsync(string path) => ARun.ReadAsync(_api, AStudio.Administrator, "GET", path);

    /// <summary>How many instances there are.</summary>
    public Task<long> CountAsync() => _api.ScalarAsync<long>("SELECT count(*) FROM instance");

    /// <summary>Lets the engine do what is due.</summary>
    public Task StepAsync() => _api.Runtime.StepAsync();

    /// <summary>What our activity of that type, or of that meaning, lacks of a recorded descriptor.</summary>
    public async Task<IReadOnlyList<string>> DescriptorAsync(string file)
    {
        var theirs = Json.Parse(await File.ReadAllTextAsync(file));
        var type = theirs.GetProperty("typeName").GetString() == "Elsa.Flowchart" ? "Elsa.Flowchart" : "Magang.Task";
        var items = (await AskAsync("descriptors/activities")).GetProperty("items").EnumerateArray();
        return Shape.Differences(theirs, items.Single(item => item.GetProperty("typeName").GetString() == type));
    }

    /// <summary>What is lost of an activity as each of Studio's editors writes it, when it is saved and opened again.</summary>
    public async Task<IReadOnlyList<string>> EditorsAsync(string file)
    {
        var written = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
        await _tab.CreateAsync("Semua isian");
        _tab.Activities.Add(written.DeepClone());
        await _tab.SavedAsync();
        await _tab.OpenAsync(_tab.DefinitionId);
        var read = _tab.Activities[0]!.AsObject();
        // Its place is told by the server.
        written.Remove("nodeId");
        return [.. written.Where(one => !JsonNode.DeepEquals(one.Value, read[one.Key])).Select(one => $"$.{one.Key}")];
    }

    /// <summary>Says to the hub what Studio said, and compares what it is told.</summary>
    public async Task<IReadOnlyList<string>> FramesAsync(string file)
    {
        var lines = await File.ReadAllLinesAsync(file);
        var told = lines
            .Where(line => line.StartsWith("< {\"type\":1", StringComparison.Ordinal))
            .Select(line => Json.Parse(Whole(line[2..])))
            .DistinctBy(frame => frame.GetProperty("target").GetString());
        // Of several connections that say the same, the last.
        var said = lines.SkipWhile(line => line != lines.Last(one => one.StartsWith("WS", StringComparison.Ordinal)));
        using var socket = await ConnectAsync();
        foreach (var line in said.Where(line => line.StartsWith("> ", StringComparison.Ordinal)))
            await SendAsync(socket, line[2..]);
        var found = new List<string>();
        if (await ReceiveAsync(socket, _ => true) is { } agreed && agreed != "{}")
            found.Add($"agreed: {agreed}");
        // Sent without a number, it is not answered: it is heard when the next message was.
        await SendAsync(
            socket,
            """{"type":1,"invocationId":"1","target":"ObserveInstanceAsync","arguments":["6b697db8e1cf98bd"]}"""
                + EndOfMessage
        );
        await ReceiveAsync(socket, frame => frame.GetProperty("type").GetInt32() == 3);
        await ARun.SayAsync(_api.Runtime, _watched, "berkas-diterima");
        foreach (var theirs in told)
        {
            var target = theirs.GetProperty("target").GetString();
            var ours = await ReceiveAsync(socket, frame => Json.Text(Json.Member(frame, "target")) == target);
            found.AddRange(Shape.Differences(theirs, Json.Parse(ours)));
        }
        return found;
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    // One step waits for an event where theirs asks a person.
    private static string PublishedOf(string saved)
    {
        var model = JsonNode.Parse(Recorded.Read(saved).Body)!["model"]!.AsObject();
        model["description"] = "Sebelum digambar";
        foreach (var activity in model["root"]!["activities"]!.AsArray().Select(one => one!.AsObject()))
            if ((string)activity["type"]! == "Magang.Persetujuan")
            {
                activity["type"] = "Elsa.Event";
                activity["eventName"] = JsonNode.Parse(
                    """{"typeName":"String","expression":{"type":"Literal","value":"disetujui"} }"""
                );
            }
        return model.ToJsonString();
    }

    private string Ours(string theirs) =>
        _names.Aggregate(theirs, (text, name) => text.Replace(name.Theirs, name.Ours, StringComparison.Ordinal));

    // The recording cuts long frames: what is whole of their lists is kept.
    private static string Whole(string frame) =>
        frame[..(frame.LastIndexOf("},{", StringComparison.Ordinal) + 1)] + "]}]}";

    private async Task<WebSocket> ConnectAsync()
    {
        var token = await _api.Cast.TokenAsync(AStudio.Administrator);
        var client = ((TestServer)_api.Services.GetRequiredService<IServer>()).CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Authorization = $"Bearer {token}";
        return await client.ConnectAsync(new Uri("ws://localhost/elsa/hubs/workflow-instance"), CancellationToken.None);
    }

    private Task SendAsync(WebSocket socket, string messages) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(messages.Replace("6b697db8e1cf98bd", $"{_watched}", StringComparison.Ordinal)),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );

    private async Task<string> ReceiveAsync(WebSocket socket, Func<JsonElement, bool> wanted)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var buffer = new byte[64 * 1024];
        while (true)
        {
            while (_frames.TryDequeue(out var frame))
                if (wanted(Json.Parse(frame)))
                    return frame;
            var received = await socket.ReceiveAsync(buffer, limit.Token);
            foreach (
                var frame in Encoding
                    .UTF8.GetString(buffer, 0, received.Count)
                    .Split(EndOfMessage, StringSplitOptions.RemoveEmptyEntries)
            )
                _frames.Enqueue(frame);
        }
    }
}
