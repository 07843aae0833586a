using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows;

/// <summary>JSON values made in the heart.</summary>
public static class Json
{
    /// <summary>How what is kept is read again: states, journals and stimuli hold values of 64 levels, some levels down.</summary>
    public static readonly JsonDocumentOptions Kept = new() { MaxDepth = 256 };

    /// <summary>The value <c>null</c>.</summary>
    public static readonly JsonElement Null = Parse("null");

    /// <summary>The value <c>true</c>.</summary>
    public static readonly JsonElement True = Parse("true");

    /// <summary>The value <c>false</c>.</summary>
    public static readonly JsonElement False = Parse("false");

    /// <summary>An object without members.</summary>
    public static readonly JsonElement EmptyObject = Parse("{}");

    /// <summary>A list without items.</summary>
    public static readonly JsonElement EmptyList = Parse("[]");

    /// <summary>Reads a JSON text that is known to be right.</summary>
    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text, Kept);
        return document.RootElement.Clone();
    }

    /// <summary>A string value; <see cref="Null"/> for null.</summary>
    public static JsonElement Of(string? text) => text is null ? Null : Build(writer => writer.WriteStringValue(text));

    /// <summary>A number value.</summary>
    public static JsonElement Of(long number) => Build(writer => writer.WriteNumberValue(number));

    /// <summary>A Boolean value.</summary>
    public static JsonElement Of(bool value) => value ? True : False;

    /// <summary>The value that the action writes.</summary>
    public static JsonElement Build(Action<Utf8JsonWriter> write)
    {
        var bytes = Bytes(write);
        using var document = JsonDocument.Parse(bytes, Kept);
        return document.RootElement.Clone();
    }

    /// <summary>The UTF-8 text that the action writes.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The value as text: a string without quotes, null as empty, anything else as its JSON.</summary>
    public static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            _ => value.GetRawText(),
        };

    /// <summary>The member of this name, or undefined where the value is no object or has none.</summary>
    public static JsonElement Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;

    /// <summary>Writes a value in which parts are replaced, told of each part's path such as <c>monitorings[0].Place</c>.</summary>
    /// <param name="writer">Where a value may stand.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Where it stands; empty at the root.</param>
    /// <param name="replace">Writes something else for a part and says true; or says false, and the part is gone into.</param>
    public static void WriteReplaced(
        Utf8JsonWriter writer,
        JsonElement value,
        string path,
        Func<JsonElement, string, bool> replace
    )
    {
        if (replace(value, path))
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    WriteReplaced(
                        writer,
                        member.Value,
                        path.Length == 0 ? member.Name : $"{path}.{member.Name}",
                        replace
                    );
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                var place = 0;
                foreach (var item in value.EnumerateArray())
                    WriteReplaced(
                        writer,
                        item,
                        string.Create(CultureInfo.InvariantCulture, $"{path}[{place++}]"),
                        replace
                    );
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
