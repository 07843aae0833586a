using System.Text.Json;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Gates;

/// <summary>Puts facts together.</summary>
public static class Dossier
{
    /// <summary>Facts with others laid over them: objects member by member, anything else replaced.</summary>
    /// <param name="below">The facts so far; an object.</param>
    /// <param name="above">What comes new; an object, or undefined or null for nothing.</param>
    /// <param name="append">Names of lists at the top level that grow instead of being replaced.</param>
    public static JsonElement Merge(JsonElement below, JsonElement above, IReadOnlyCollection<string>? append = null) =>
        above.ValueKind != JsonValueKind.Object
            ? below
            : Json.Build(writer => WriteMerged(writer, below, above, append ?? []));

    private static void WriteMerged(
        Utf8JsonWriter writer,
        JsonElement below,
        JsonElement above,
        IReadOnlyCollection<string> append
    )
    {
        writer.WriteStartObject();
        if (below.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in below.EnumerateObject())
            {
                if (!above.TryGetProperty(member.Name, out var over))
                {
                    member.WriteTo(writer);
                    continue;
                }
                writer.WritePropertyName(member.Name);
                WriteOver(writer, member.Value, over, append.Contains(member.Name, StringComparer.Ordinal));
            }
        }
        foreach (var member in above.EnumerateObject())
        {
            if (Json.Member(below, member.Name).ValueKind == JsonValueKind.Undefined)
                member.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static void WriteOver(Utf8JsonWriter writer, JsonElement below, JsonElement above, bool grows)
    {
        if (grows && below.ValueKind == JsonValueKind.Array && above.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in below.EnumerateArray())
                item.WriteTo(writer);
            foreach (var item in above.EnumerateArray())
                item.WriteTo(writer);
            writer.WriteEndArray();
        }
        else if (IsTree(below) && IsTree(above))
        {
            WriteMerged(writer, below, above, []);
        }
        else
        {
            above.WriteTo(writer);
        }
    }

    /// <summary>An object that is no reference to a personal value.</summary>
    private static bool IsTree(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && Vault.CommitmentIn(value) is null;
}
