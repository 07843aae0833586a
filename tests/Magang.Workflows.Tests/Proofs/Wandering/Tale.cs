using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Tests.Proofs.Wandering;

/// <summary>A sample story of <c>workflows/contoh</c>: what is decided and handed in at each task, without its days.</summary>
internal sealed partial class Tale
{
    private readonly JsonElement _story;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    private Tale(string file)
    {
        _story = Json.Parse(RepositoryFolder.Read("workflows", "contoh", file));
        Region = Text(_story, "region");
        Batch = Text(_story, "definition");
        StartsAt = _story.GetProperty("startsAt").GetDateTimeOffset();
        Learn(Json.Member(_story, "words"));
        if (Json.Member(_story, "opds") is { ValueKind: JsonValueKind.Object } opds)
            Learn(opds.EnumerateObject().First().Value);
        var first = Json.Member(_story, "participants") is { ValueKind: JsonValueKind.Array } all
            ? all.EnumerateArray().FirstOrDefault()
            : default;
        if (first.ValueKind == JsonValueKind.Object)
            Learn(Json.Member(first, "words"));
        if (Json.Member(_story, "list") is { ValueKind: JsonValueKind.String } list)
            Person(list.GetString()!);
    }

    public string Region { get; }

    /// <summary>The workflow that is started.</summary>
    public string Batch { get; }

    public DateTimeOffset StartsAt { get; }

    /// <summary>What the first workflow is started with.</summary>
    public Started Start { get; private set; } = new();

    public static Tale Of(string name) => new(name + "-kisah.json");

    /// <summary>The decision and the form of a task; undefined where the story knows nothing of it.</summary>
    public (string? Decision, JsonElement Form) At(string activity)
    {
        foreach (var part in new[] { "usual", "batch" })
        {
            var act = Json.Member(Json.Member(_story, part), activity);
            if (act.ValueKind == JsonValueKind.Array)
                act = act.EnumerateArray().FirstOrDefault();
            if (act.ValueKind == JsonValueKind.Object)
                return (
                    Json.Member(act, "decision") is { ValueKind: JsonValueKind.String } said ? said.GetString() : null,
                    Filled(Json.Member(act, "form"))
                );
        }
        return (null, default);
    }

    private void Person(string file)
    {
        var rows = RepositoryFolder.Read("workflows", "contoh", file).Split('\n');
        var (names, cells) = (rows[0].Trim().Split(','), rows[1].Trim().Split(','));
        for (var at = 0; at < names.Length; at++)
            _words[names[at]] = cells[at];
        Start = new Started
        {
            Input = Filled(
                Json.Parse(
                    """
                    {"tahun":2026,"peserta":[{"person":"P-1","opd":"{opd}","host":"{lokasi}","facts":{
                      "p":{"Nip":"{nip}","Status":"{status}","Opd":"{opd}","Unit":"{unit}"},
                      "host":{"Kind":"{jenis_lokasi}","Place":"{lokasi}"},
                      "stage":{"Number":0},
                      "a":{"AssignmentDate":"{mulai}","End":"{selesai}"}}}]}
                    """
                )
            ),
        };
    }

    private void Learn(JsonElement words)
    {
        if (words.ValueKind == JsonValueKind.Object)
            foreach (var word in words.EnumerateObject())
                _words[word.Name] = word.Value.ToString();
    }

    private JsonElement Filled(JsonElement form) =>
        form.ValueKind != JsonValueKind.Object
            ? default
            : Json.Parse(
                Words()
                    .Replace(
                        form.GetRawText(),
                        word => _words.GetValueOrDefault(word.Groups["word"].Value, "2026-01-12")
                    )
            );

    private static string Text(JsonElement from, string name) => from.GetProperty(name).GetString()!;

    [GeneratedRegex(@"\{(?<word>[a-z_]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
