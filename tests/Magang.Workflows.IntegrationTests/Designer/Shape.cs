using System.Text.Json;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>Compares what answers look like, not what they say.</summary>
internal static class Shape
{
    /// <summary>Where ours lacks a property of theirs, or has another kind of value there.</summary>
    /// <remarks>
    /// What is null in either may be anything. Properties that ours has beside are no difference. Items of lists are
    /// compared with all that theirs have in common: a property that some of theirs lack may be lacking.
    /// </remarks>
    /// <returns>Paths, for example <c>$.items[].name</c>; with the kinds where those differ.</returns>
    public static IReadOnlyList<string> Differences(JsonElement theirs, JsonElement ours)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Compare([theirs], ours, "$", found);
        return [.. found];
    }

    private static void Compare(IReadOnlyList<JsonElement> theirs, JsonElement ours, string at, ISet<string> found)
    {
        var said = theirs.Where(one => one.ValueKind != JsonValueKind.Null).ToArray();
        if (said.Length == 0 || ours.ValueKind == JsonValueKind.Null)
            return;
        if (!said.Any(one => Kind(one) == Kind(ours)))
        {
            found.Add($"{at}: {Kind(ours)}, not {Kind(said[0])}");
            return;
        }
        switch (ours.ValueKind)
        {
            case JsonValueKind.Object:
                CompareObjects([.. said.Where(one => one.ValueKind == JsonValueKind.Object)], ours, at, found);
                break;
            case JsonValueKind.Array:
                var items = said.Where(one => one.ValueKind == JsonValueKind.Array)
                    .SelectMany(one => one.EnumerateArray())
                    .ToArray();
                foreach (var item in ours.EnumerateArray())
                    Compare(items, item, $"{at}[]", found);
                break;
        }
    }

    private static void CompareObjects(JsonElement[] theirs, JsonElement ours, string at, ISet<string> found)
    {
        foreach (var name in theirs.SelectMany(one => one.EnumerateObject()).Select(one => one.Name).Distinct())
        {
            var values = theirs
                .Where(one => one.TryGetProperty(name, out _))
                .Select(one => one.GetProperty(name))
                .ToArray();
            if (ours.TryGetProperty(name, out var value))
                Compare(values, value, $"{at}.{name}", found);
            else if (values.Length == theirs.Length && values.Any(one => one.ValueKind != JsonValueKind.Null))
                found.Add($"{at}.{name}");
        }
    }

    private static string Kind(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : value.ValueKind.ToString();
}
