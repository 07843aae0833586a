using System.Text.Json;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Places for the activities of a flowchart that nobody placed by hand: else Studio puts all of them on one spot.</summary>
/// <remarks>From left to right, each after those that lead to it; connections that lead back are left aside.</remarks>
internal static class FlowPlaces
{
    private const int Across = 280;
    private const int Down = 120;

    /// <summary>Where each activity would go, by its id.</summary>
    /// <param name="flowchart">The flowchart.</param>
    public static IReadOnlyDictionary<string, (int X, int Y)> Of(JsonElement flowchart)
    {
        var ids = Items(flowchart, "activities")
            .Select(NodeIds.IdOf)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var next = ids.ToDictionary(id => id, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var connection in Items(flowchart, "connections"))
        {
            if (End(connection, "source") is { } from && End(connection, "target") is { } to && ids.Contains(to))
                next.GetValueOrDefault(from)?.Add(to);
        }
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        var inColumn = new Dictionary<int, int>();
        foreach (var (id, column) in Columns(next))
        {
            var row = inColumn.GetValueOrDefault(column);
            inColumn[column] = row + 1;
            places[id] = (column * Across, row * Down);
        }
        return places;
    }

    /// <summary>Whether an activity was placed.</summary>
    public static bool IsPlaced(JsonElement activity) =>
        Json.Member(Json.Member(Json.Member(activity, "metadata"), "designer"), "position").ValueKind
        == JsonValueKind.Object;

    // The longest way to each, in an order in which whatever leads on comes first.
    private static List<(string Id, int Column)> Columns(Dictionary<string, List<string>> next)
    {
        var finished = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        var back = new HashSet<(string, string)>();
        var way = new Stack<(string Id, int At)>();
        foreach (var start in next.Keys)
        {
            Enter(start);
            while (way.TryPop(out var step))
            {
                var to = next[step.Id];
                if (step.At == to.Count)
                {
                    open.Remove(step.Id);
                    finished.Add(step.Id);
                    continue;
                }
                way.Push((step.Id, step.At + 1));
                if (open.Contains(to[step.At]))
                    back.Add((step.Id, to[step.At]));
                else
                    Enter(to[step.At]);
            }
        }
        finished.Reverse();
        var columns = next.Keys.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var id in finished)
        foreach (var to in next[id].Where(to => !back.Contains((id, to))))
            columns[to] = Math.Max(columns[to], columns[id] + 1);
        return [.. finished.Select(id => (id, columns[id]))];

        void Enter(string id)
        {
            if (!seen.Add(id))
                return;
            open.Add(id);
            way.Push((id, 0));
        }
    }

    private static string? End(JsonElement connection, string end)
    {
        var value = Json.Member(connection, end);
        var id = value.ValueKind == JsonValueKind.String ? value : Json.Member(value, "activity");
        return id.ValueKind == JsonValueKind.String ? id.GetString() : null;
    }

    private static JsonElement[] Items(JsonElement flowchart, string list) =>
        Json.Member(flowchart, list) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];
}
