using System.Text.Json;

namespace Magang.Workflows.Runs;

/// <summary>The effects of one journal entry that say which execution a step is of.</summary>
internal sealed class EntryEffects
{
    private readonly Queue<int> _marks = new();
    private readonly Queue<(int Id, string Code, string Message)> _incidents = new();

    public EntryEffects(JsonElement entry)
    {
        foreach (var effect in Items(Json.Member(entry, "effects")))
        {
            if (effect.ValueKind != JsonValueKind.Array || effect.GetArrayLength() < 2)
                continue;
            if (effect[0].ValueEquals("mark"))
                _marks.Enqueue(effect[1].GetInt32());
            else if (effect[0].ValueEquals("burn"))
                Burned.Add(effect[1].GetInt32());
            else if (effect[0].ValueEquals("incident"))
                _incidents.Enqueue((effect[1].GetInt32(), Json.Text(effect[2]), Json.Text(effect[3])));
            else if (effect[0].ValueEquals("resolved"))
                Resolved.Add(effect[1].GetInt32());
        }
        Woken.AddRange(Burned);
        // A task that only changed hands, or an activity that hears without giving its bookmark up.
        var stimulus = Json.Member(entry, "stimulus");
        foreach (var name in (string[])["bookmark", "task"])
            if (
                Json.Member(stimulus, name) is { ValueKind: JsonValueKind.Number } number
                && number.TryGetInt32(out var id)
            )
                Woken.Add(id);
    }

    /// <summary>Bookmarks that are given up, in order.</summary>
    public List<int> Burned { get; } = [];

    /// <summary>Bookmarks that something came for, each until an execution is found for it.</summary>
    public List<int> Woken { get; } = [];

    /// <summary>Incidents that are over.</summary>
    public List<int> Resolved { get; } = [];

    /// <summary>The bookmark of the next step that waits.</summary>
    public int? NextMark() => _marks.TryDequeue(out var mark) ? mark : null;

    /// <summary>The incident of the next step that failed.</summary>
    public (int Id, string Code, string Message)? NextIncident() =>
        _incidents.TryDequeue(out var incident) ? incident : null;

    public static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
