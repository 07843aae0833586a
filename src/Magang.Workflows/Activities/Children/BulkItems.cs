using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Children;

/// <summary>The items over which children are started.</summary>
internal static class BulkItems
{
    /// <summary>The items: a list's, the one where it is a single value, none where nothing is given.</summary>
    /// <exception cref="InputUnusableException">There are more than <see cref="BulkDispatchWorkflows.MostItems"/>.</exception>
    public static List<JsonElement> Of(Execution execution)
    {
        var given = execution.Input("items");
        if (given.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return [];
        if (given.ValueKind != JsonValueKind.Array)
            return [given];
        var count = given.GetArrayLength();
        return count <= BulkDispatchWorkflows.MostItems
            ? [.. given.EnumerateArray()]
            : throw new InputUnusableException(
                execution.Node.Id,
                "items",
                $"daftar {count} butir",
                $"paling banyak {BulkDispatchWorkflows.MostItems} butir"
            );
    }

    /// <summary>An object with one member.</summary>
    public static JsonElement Named(string name, JsonElement value) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName(name);
            value.WriteTo(writer);
            writer.WriteEndObject();
        });
}
