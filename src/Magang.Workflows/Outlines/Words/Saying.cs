using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Outlines.Words;

/// <summary>What a sentence about one activity may look at.</summary>
/// <param name="node">The activity.</param>
/// <param name="ruleset">The rules, or null.</param>
/// <param name="stepOf">How another activity is named, by its id: its step's number, else its id.</param>
internal sealed class Saying(ActivityNode node, Ruleset? ruleset, Func<string, string> stepOf)
{
    private const int MostWords = 160;

    /// <summary>The activity.</summary>
    public ActivityNode Node => node;

    /// <summary>The rules, or null.</summary>
    public Ruleset? Ruleset => ruleset;

    /// <summary>How another activity of the definition is named.</summary>
    public string StepOf(string activityId) => stepOf(activityId);

    /// <summary>An input in words; null where none is given.</summary>
    public string? Text(string input) => Words(Json.Member(node.Json, input));

    /// <summary>An input in words, or what stands for it where none is given.</summary>
    public string Text(string input, string otherwise) => Text(input) ?? otherwise;

    /// <summary>A part of a sentence about an input; empty where none is given.</summary>
    public string If(string input, Func<string, string> part) => Text(input) is { } words ? part(words) : "";

    /// <summary>An input that is a list written in the definition; empty for any other.</summary>
    public ImmutableArray<string> List(string input) => List(node, input);

    /// <inheritdoc cref="List(string)"/>
    public static ImmutableArray<string> List(ActivityNode node, string input)
    {
        var (kind, value) = Written(Json.Member(node.Json, input));
        if (kind == "JavaScript")
            return [];
        var list = value.ValueKind == JsonValueKind.String ? Parsed(value.GetString()!) : value;
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Json.Text)] : [];
    }

    /// <summary>The names that an input which is an object gives, those in objects within it too; empty for any other.</summary>
    public ImmutableArray<string> Members(string input)
    {
        var (kind, value) = Written(Json.Member(node.Json, input));
        if (kind == "JavaScript")
            return ScriptWords.Members(Json.Text(value));
        var given = value.ValueKind == JsonValueKind.String ? Parsed(value.GetString()!) : value;
        return given.ValueKind == JsonValueKind.Object
            ? [.. given.EnumerateObject().Select(member => member.Name)]
            : [];
    }

    /// <summary>Whether an input is true in the definition itself.</summary>
    public bool Is(string input) =>
        Written(Json.Member(node.Json, input)).Value is var value
        && (
            value.ValueKind == JsonValueKind.True || Json.Text(value).Equals("true", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>An input's JSON in words: a text as it is, an expression as <see cref="ScriptWords"/> tells it.</summary>
    /// <returns>Null where nothing is given.</returns>
    public static string? Words(JsonElement input)
    {
        var (kind, value) = Written(input);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;
        var name = value.ValueKind == JsonValueKind.Object ? Json.Text(Json.Member(value, "name")) : Json.Text(value);
        var words = kind switch
        {
            "Variable" => $"variabel {name}",
            "Input" => $"masukan {name}",
            "JavaScript" => ScriptWords.Of(Json.Text(value)),
            _ => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? value.GetRawText() : Json.Text(value),
        };
        return words.Length == 0 ? null : Short(words, MostWords);
    }

    /// <summary>A text on one line, cut between words where it is longer than so many letters.</summary>
    public static string Short(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var end = line.LastIndexOf(' ', most - 1);
        end = end > most / 2 ? end : most - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }

    // { typeName, expression: { type, value } }, the expression itself, or a plain value.
    private static (string Kind, JsonElement Value) Written(JsonElement input)
    {
        var expression =
            Json.Member(input, "expression") is { ValueKind: not JsonValueKind.Undefined } given ? given
            : Json.Member(input, "typeName").ValueKind == JsonValueKind.Undefined ? input
            : default;
        var type = Json.Member(expression, "type");
        var value = Json.Member(expression, "value");
        if (type.ValueKind == JsonValueKind.Undefined && value.ValueKind == JsonValueKind.Undefined)
            return ("Literal", expression);
        var kind = type.ValueKind == JsonValueKind.String ? type.GetString()! : "Literal";
        return (kind, kind is "Variable" or "Input" ? ExpressionReader.Picked(value) : value);
    }

    private static JsonElement Parsed(string json)
    {
        try
        {
            return Json.Parse(json);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
