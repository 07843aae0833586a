using System.Text.Json;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Tells Studio where each activity stands: <c>Workflow1:root:activity</c>.</summary>
internal static class NodeIds
{
    /// <summary>The member that holds it.</summary>
    public const string Member = "nodeId";

    private const string Flowchart = "Elsa.Flowchart";

    // What is in them is nobody's activity, whatever it looks like.
    private static readonly string[] Opaque =
    [
        "expression",
        "metadata",
        "customProperties",
        "connections",
        "variables",
    ];

    private static readonly string[] Parts = ["customProperties", "metadata"];
    private static readonly string[] Lists = ["activities", "variables", "connections"];

    /// <summary>Whether a value is an activity: it has an id and a type.</summary>
    public static bool IsActivity(JsonElement value) => IdOf(value) is not null && TypeOf(value) is not null;

    /// <summary>The id of an activity; null where it has none.</summary>
    public static string? IdOf(JsonElement value) => Text(value, "id");

    /// <summary>Whether there can be activities in a member of an activity.</summary>
    public static bool MayHoldActivities(string member) => !Opaque.Contains(member, StringComparer.Ordinal);

    /// <summary>Writes an activity and all in it, each with its place.</summary>
    /// <param name="writer">Where a value may stand.</param>
    /// <param name="activity">The activity, as far as it is drawn.</param>
    /// <param name="above">The place that it stands in.</param>
    public static void WriteActivity(Utf8JsonWriter writer, JsonElement activity, string above)
    {
        var place = IdOf(activity) is { } id ? $"{above}:{id}" : null;
        var isFlowchart = TypeOf(activity) == Flowchart;
        writer.WriteStartObject();
        foreach (var member in activity.EnumerateObject())
        {
            if (member.Name == Member || (isFlowchart && IsLackingList(member)))
                continue;
            if (MayHoldActivities(member.Name))
            {
                writer.WritePropertyName(member.Name);
                WriteWithin(writer, member.Value, place ?? above);
            }
            else
            {
                member.WriteTo(writer);
            }
            if (member.Name == "id" && place is not null)
                writer.WriteString(Member, place);
        }
        // As Elsa's server has them in every activity; Studio writes into them.
        foreach (var part in Parts.Where(part => Json.Member(activity, part).ValueKind == JsonValueKind.Undefined))
        {
            writer.WriteStartObject(part);
            writer.WriteEndObject();
        }
        if (isFlowchart)
        {
            foreach (var list in Lists.Where(list => Json.Member(activity, list).ValueKind != JsonValueKind.Array))
            {
                writer.WriteStartArray(list);
                writer.WriteEndArray();
            }
        }
        writer.WriteEndObject();
    }

    private static void WriteWithin(Utf8JsonWriter writer, JsonElement value, string place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when IsActivity(value):
                WriteActivity(writer, value, place);
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    if (!MayHoldActivities(member.Name))
                    {
                        member.WriteTo(writer);
                        continue;
                    }
                    writer.WritePropertyName(member.Name);
                    WriteWithin(writer, member.Value, place);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    WriteWithin(writer, item, place);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static bool IsLackingList(JsonProperty member) =>
        Lists.Contains(member.Name, StringComparer.Ordinal) && member.Value.ValueKind != JsonValueKind.Array;

    private static string? TypeOf(JsonElement value) => Text(value, "type");

    private static string? Text(JsonElement value, string name) =>
        Json.Member(value, name) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0
            ? text.GetString()
            : null;
}
