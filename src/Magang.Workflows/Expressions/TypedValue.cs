using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Magang.Workflows.Expressions;

/// <summary>Brings JSON values into the type an input or a variable has, as Elsa does, but never by guessing.</summary>
/// <remarks>Elsa turns what does not convert into the type's zero; here that is refused.</remarks>
public static class TypedValue
{
    private const NumberStyles Whole =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Converts a value.</summary>
    /// <param name="value">Any JSON value; null and undefined become null whatever the type.</param>
    /// <param name="type">Elsa's alias: String, Boolean, Int32, Int64, Double, Decimal, DateTimeOffset, TimeSpan …; lists as <c>String[]</c> or <c>ICollection&lt;String&gt;</c>. Unknown aliases take anything.</param>
    /// <param name="choices">Where only certain words are right: those words; empty otherwise.</param>
    /// <param name="converted">The value in that type: dates and spans as ISO 8601 text and <c>c</c> text.</param>
    /// <returns>False where it does not convert.</returns>
    public static bool TryConvert(
        JsonElement value,
        string type,
        ImmutableArray<string> choices,
        out JsonElement converted
    )
    {
        converted = value.ValueKind == JsonValueKind.Undefined ? Json.Null : value;
        if (converted.ValueKind == JsonValueKind.Null)
            return true;
        if (ElementType(type) is { } element)
            return TryConvertList(converted, element, choices, out converted);
        if (!choices.IsDefaultOrEmpty)
            return TryChoose(converted, choices, out converted);
        return Simple(type) switch
        {
            "String" => ToText(converted, out converted),
            "Boolean" => ToBoolean(converted, out converted),
            "Int32" => ToWhole(converted, int.MinValue, int.MaxValue, out converted),
            "Int16" => ToWhole(converted, short.MinValue, short.MaxValue, out converted),
            "Int64" => ToWhole(converted, long.MinValue, long.MaxValue, out converted),
            "Double" or "Single" or "Decimal" => ToNumber(converted, out converted),
            "TimeSpan" => ToSpan(converted, out converted),
            "DateTimeOffset" or "DateTime" => ToInstant(converted, out converted),
            "DateOnly" => ToDay(converted, out converted),
            _ => true,
        };
    }

    /// <summary>Whether the alias names a list.</summary>
    public static bool IsList(string type) => ElementType(type) is not null;

    /// <summary>A span that <see cref="TryConvert"/> gave.</summary>
    public static TimeSpan Span(JsonElement converted) =>
        TimeSpan.ParseExact(converted.GetString()!, "c", CultureInfo.InvariantCulture);

    /// <summary>An instant that <see cref="TryConvert"/> gave.</summary>
    public static DateTimeOffset Instant(JsonElement converted) =>
        DateTimeOffset.ParseExact(converted.GetString()!, "O", CultureInfo.InvariantCulture);

    /// <summary>The kind of value in words, without the value itself.</summary>
    public static string KindOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "a Boolean",
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => "nothing",
        };

    /// <summary>The type in words, with the accepted words where there are such.</summary>
    public static string Wanted(string type, ImmutableArray<string> choices) =>
        choices.IsDefaultOrEmpty
            ? Simple(type) switch
            {
                "TimeSpan" => "TimeSpan (such as 00:05:00 or PT5M)",
                "DateTimeOffset" or "DateTime" => "DateTimeOffset (such as 2026-02-02T08:00:00+07:00)",
                var name => name,
            }
            : $"one of {string.Join(", ", choices)}";

    private static string Simple(string type) =>
        type.StartsWith("System.", StringComparison.Ordinal) ? type["System.".Length..] : type.TrimEnd('?');

    private static string? ElementType(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
            return type[..^2];
        var open = type.IndexOf('<', StringComparison.Ordinal);
        return
            open > 0
            && type.EndsWith('>')
            && type[..open] is "ICollection" or "IEnumerable" or "IList" or "List" or "HashSet"
            ? type[(open + 1)..^1]
            : null;
    }

    private static bool TryConvertList(
        JsonElement value,
        string element,
        ImmutableArray<string> choices,
        out JsonElement list
    )
    {
        list = value;
        var items = value;
        if (value.ValueKind == JsonValueKind.String && !TryReadList(value.GetString()!, out items))
            items = value;
        var converted = new List<JsonElement>();
        if (items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray())
            {
                if (!TryConvert(item, element, choices, out var one))
                    return false;
                converted.Add(one);
            }
        }
        else if (items.ValueKind != JsonValueKind.Object && TryConvert(items, element, choices, out var single))
        {
            converted.Add(single);
        }
        else
        {
            return false;
        }
        list = Json.Build(writer =>
        {
            writer.WriteStartArray();
            foreach (var item in converted)
                item.WriteTo(writer);
            writer.WriteEndArray();
        });
        return true;
    }

    private static bool TryReadList(string text, out JsonElement list)
    {
        list = default;
        if (!text.AsSpan().TrimStart().StartsWith("["))
            return false;
        try
        {
            list = Json.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryChoose(JsonElement value, ImmutableArray<string> choices, out JsonElement chosen)
    {
        chosen = value;
        if (value.ValueKind != JsonValueKind.String)
            return false;
        var text = value.GetString()!.Trim();
        foreach (var choice in choices)
        {
            if (!string.Equals(choice, text, StringComparison.OrdinalIgnoreCase))
                continue;
            chosen = Json.Of(choice);
            return true;
        }
        return false;
    }

    private static bool ToText(JsonElement value, out JsonElement text)
    {
        text = value.ValueKind == JsonValueKind.String ? value : Json.Of(value.GetRawText());
        return true;
    }

    private static bool ToBoolean(JsonElement value, out JsonElement truth)
    {
        truth = value;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return true;
        if (value.ValueKind != JsonValueKind.String || !bool.TryParse(value.GetString(), out var parsed))
            return false;
        truth = Json.Of(parsed);
        return true;
    }

    private static bool ToWhole(JsonElement value, long least, long most, out JsonElement whole)
    {
        whole = value;
        long number;
        if (value.ValueKind == JsonValueKind.String)
        {
            if (!long.TryParse(value.GetString(), Whole, CultureInfo.InvariantCulture, out number))
                return false;
        }
        else if (value.ValueKind != JsonValueKind.Number)
        {
            return false;
        }
        else if (!value.TryGetInt64(out number))
        {
            // 3.0 is three; 3.5 is not a whole number, and Elsa's rounding of it would hide a mistake.
            if (
                !value.TryGetDecimal(out var exact)
                || exact != decimal.Truncate(exact)
                || exact < least
                || exact > most
            )
                return false;
            number = (long)exact;
        }
        if (number < least || number > most)
            return false;
        whole = Json.Of(number);
        return true;
    }

    private static bool ToNumber(JsonElement value, out JsonElement number)
    {
        number = value;
        if (value.ValueKind == JsonValueKind.Number)
            return true;
        if (
            value.ValueKind != JsonValueKind.String
            || !double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            || !double.IsFinite(parsed)
        )
            return false;
        number = Json.Build(writer => writer.WriteNumberValue(parsed));
        return true;
    }

    private static bool ToSpan(JsonElement value, out JsonElement span)
    {
        span = value;
        if (value.ValueKind != JsonValueKind.String)
            return false;
        var text = value.GetString()!.Trim();
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var parsed))
        {
            try
            {
                parsed = XmlConvert.ToTimeSpan(text);
            }
            catch (Exception fault) when (fault is FormatException or OverflowException)
            {
                return false;
            }
        }
        span = Json.Of(parsed.ToString("c", CultureInfo.InvariantCulture));
        return true;
    }

    private static bool ToInstant(JsonElement value, out JsonElement instant)
    {
        instant = value;
        if (
            value.ValueKind != JsonValueKind.String
            || !DateTimeOffset.TryParse(
                value.GetString(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var parsed
            )
        )
            return false;
        instant = Json.Of(parsed.ToString("O", CultureInfo.InvariantCulture));
        return true;
    }

    private static bool ToDay(JsonElement value, out JsonElement day)
    {
        day = value;
        if (
            value.ValueKind != JsonValueKind.String
            || !DateOnly.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var parsed)
        )
            return false;
        day = Json.Of(parsed.ToString("O", CultureInfo.InvariantCulture));
        return true;
    }
}
