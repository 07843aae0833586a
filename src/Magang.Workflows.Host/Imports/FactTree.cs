using System.Text.Json;

namespace Magang.Workflows.Host.Imports;

/// <summary>Puts values at their paths: <c>applicant.BirthDate</c> into an object in an object.</summary>
internal static class FactTree
{
    /// <summary>The facts.</summary>
    /// <param name="values">Each with its path; those of one object need not stand together.</param>
    public static JsonElement Of(IReadOnlyList<(string Path, CellValue Value)> values) =>
        Json.Build(writer => Write(writer, [.. values.Select(one => (one.Path.Split('.'), one.Value))], level: 0));

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<(string[] Path, CellValue Value)> values, int level)
    {
        writer.WriteStartObject();
        foreach (var group in values.GroupBy(one => one.Path[level], StringComparer.Ordinal))
        {
            writer.WritePropertyName(group.Key);
            if (group.First() is var first && first.Path.Length == level + 1)
                first.Value.Write(writer);
            else
                Write(writer, [.. group], level + 1);
        }
        writer.WriteEndObject();
    }
}
