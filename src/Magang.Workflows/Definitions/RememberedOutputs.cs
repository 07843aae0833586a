using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>Which outputs an instance remembers because a script of its definition reads them back by the activity's name.</summary>
/// <remarks>
/// Scripts do so by <c>getOutputFrom(activity, output)</c>, <c>getLastResult()</c> and functions such as
/// <c>getResultFromRead1()</c>. Decided when the definition is read; a definition without such a script remembers nothing.
/// Of an activity that runs several times the last value is kept.
/// </remarks>
public sealed class RememberedOutputs
{
    /// <summary>Nothing is remembered.</summary>
    public static readonly RememberedOutputs None = new([], isAll: false, isLast: false);

    private const string LastKey = "last";

    private readonly bool _isAll;
    private readonly bool _isLast;
    private readonly FrozenDictionary<string, int> _places;
    private readonly FrozenDictionary<string, string> _keyByFunction;
    private readonly FrozenSet<string> _kept;

    private RememberedOutputs(IReadOnlyList<ReadActivity> nodes, bool isAll, bool isLast, HashSet<string>? read = null)
    {
        (_isAll, _isLast) = (isAll, isLast);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (node, type) in nodes)
        {
            foreach (var word in Words(node))
            {
                if (isAll)
                    places.TryAdd(Within(node, word), node.Index);
                foreach (var output in type?.Outputs ?? [])
                {
                    var function = $"get{ScriptFunctions.Pascal(output)}From{ScriptFunctions.Pascal(word)}";
                    if (read?.Contains(function) == true)
                        keys.TryAdd(Within(node, function), Key(node.Index, output));
                }
            }
        }
        _places = places.ToFrozenDictionary(StringComparer.Ordinal);
        _keyByFunction = keys.ToFrozenDictionary(StringComparer.Ordinal);
        _kept = keys.Values.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a function's name has the shape <c>get…From…</c>.</summary>
    internal static bool IsReader(string function) =>
        function.StartsWith("get", StringComparison.Ordinal)
        && function.IndexOf("From", StringComparison.Ordinal) is > 3 and var at
        && at + 4 < function.Length;

    /// <summary>What the scripts of these activities read.</summary>
    internal static RememberedOutputs Of(IReadOnlyList<ReadActivity> nodes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, _) in nodes)
        foreach (var input in node.Inputs.Values)
            if ((input is TypedExpression typed ? typed.Inner : input) is JavaScriptExpression script)
                names.UnionWith(script.Names);
        var (isAll, isLast) = (names.Contains("getOutputFrom"), names.Contains("getLastResult"));
        names.RemoveWhere(name => !IsReader(name));
        return isAll || isLast || names.Count > 0 ? new RememberedOutputs(nodes, isAll, isLast, names) : None;
    }

    /// <summary>Remembers an output, if a script may read it.</summary>
    internal void Keep(Dictionary<string, JsonElement> remembered, ActivityNode node, string output, JsonElement value)
    {
        if (_isLast && output == "result")
            remembered[LastKey] = value;
        if (!_isAll && _kept.Count == 0)
            return;
        var key = Key(node.Index, output);
        if (_isAll || _kept.Contains(key))
            remembered[key] = value;
    }

    /// <summary>What an activity gave last, by its id or name; a JSON null where it gave nothing.</summary>
    internal JsonElement Of(
        Dictionary<string, JsonElement> remembered,
        ActivityNode reader,
        string activity,
        string output
    ) =>
        _places.TryGetValue(Within(reader, activity), out var place)
        && remembered.TryGetValue(Key(place, output), out var value)
            ? value
            : Json.Null;

    /// <summary>The last <c>result</c> of any activity; a JSON null where there was none.</summary>
    internal static JsonElement Last(Dictionary<string, JsonElement> remembered) =>
        remembered.TryGetValue(LastKey, out var value) ? value : Json.Null;

    /// <summary>Reads the output that a function stands for; null where it stands for none.</summary>
    internal Func<JsonElement>? Reader(
        Dictionary<string, JsonElement> remembered,
        ActivityNode reader,
        string function
    ) =>
        _keyByFunction.TryGetValue(Within(reader, function), out var key)
            ? () => remembered.TryGetValue(key, out var value) ? value : Json.Null
            : null;

    // A script sees the activities of the workflow that it is drawn in, and no others.
    private static string Within(ActivityNode node, string word) => $"{node.UsedIn?.Id}:{word}";

    private static string Key(int node, string output) =>
        string.Create(CultureInfo.InvariantCulture, $"{node}:{ScriptFunctions.Pascal(output)}");

    private static IEnumerable<string> Words(ActivityNode node)
    {
        yield return node.Id;
        // In a used workflow the scripts know it by the id that it has there.
        if (node.UsedIn is { } standing)
            yield return node.Id[(standing.Id.Length + 1)..];
        if (Json.Member(node.Json, "name") is { ValueKind: JsonValueKind.String } name && name.GetString() != node.Id)
            yield return name.GetString()!;
    }
}
