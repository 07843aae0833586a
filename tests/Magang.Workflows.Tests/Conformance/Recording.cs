using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Magang.Workflows.Tests.Conformance;

/// <summary>What came of a definition's recorded steps: in a real Elsa, or here. One text a facet, so that a failure reads well.</summary>
internal sealed partial record Recording
{
    /// <summary>What was written, in order.</summary>
    public string Lines { get; init; } = "";

    /// <summary>Elsa's two words for how the instance stands, for example <c>Finished/Faulted</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>The instance's name and correlation id.</summary>
    public string Labels { get; init; } = "";

    /// <summary>Its outputs as canonical JSON.</summary>
    public string Outputs { get; init; } = "";

    /// <summary>The workflow's own variables at the end, one a line.</summary>
    public string Variables { get; init; } = "";

    /// <summary>Activities with an incident, by id, sorted.</summary>
    public string Incidents { get; init; } = "";

    /// <summary>Activities that wait, by id, sorted.</summary>
    public string Waits { get; init; } = "";

    /// <summary>How often each activity began, sorted by id.</summary>
    public string Executed { get; init; } = "";

    /// <summary>The order in which activities began; empty where it is not compared.</summary>
    public string Order { get; init; } = "";

    /// <summary>The other instances: definition, status, outputs; sorted.</summary>
    public string Others { get; init; } = "";

    /// <summary>Lines and standings after each pause of the script.</summary>
    public string Pauses { get; init; } = "";

    /// <summary>Leaves out what is not the same each time in Elsa itself.</summary>
    /// <param name="varied">Names of facets that differed between Elsa's own runs.</param>
    /// <param name="ordered">False in token mode, where the order is not compared.</param>
    public Recording Without(IReadOnlyCollection<string> varied, bool ordered)
    {
        var kept = this;
        if (varied.Contains("lines"))
            kept = kept with
            {
                Lines = string.Join('\n', Lines.Split('\n').Order(StringComparer.Ordinal)),
                Pauses = "",
            };
        if (varied.Any(facet => facet.StartsWith("steps", StringComparison.Ordinal)))
            kept = kept with { Pauses = "" };
        if (varied.Any(facet => facet.StartsWith("instance.executed_counts", StringComparison.Ordinal)))
            kept = kept with { Executed = "" };
        return ordered && varied.Count == 0 ? kept : kept with { Order = "" };
    }

    /// <summary>What the real Elsa did.</summary>
    public static Recording Read(JsonElement mode)
    {
        var instance = mode.GetProperty("instance");
        return new Recording
        {
            Lines = string.Join('\n', Texts(mode.GetProperty("lines")).Select(Nameless)),
            Status = StandingOf(instance),
            Labels = LabelsOf(Text(instance, "name"), Text(instance, "correlation_id")),
            Outputs = Canonical(instance.GetProperty("outputs")),
            Variables = Together(
                instance
                    .GetProperty("variables")
                    .EnumerateArray()
                    .Select(variable => $"{Text(variable, "name")} = {Canonical(Json.Member(variable, "value"))}")
            ),
            Incidents = Sorted(Members(instance, "incidents", "activityId")),
            Waits = Sorted(Members(instance, "bookmarks_left", "activity_id")),
            Executed = Sorted(
                instance
                    .GetProperty("executed_counts")
                    .EnumerateObject()
                    .Where(count => !IsRoot(count.Name))
                    .Select(count => Times(count.Name, count.Value.GetInt32()))
            ),
            Order = string.Join(
                ' ',
                Texts(instance.GetProperty("executed_in_order")).Where(activity => !IsRoot(activity))
            ),
            Others = Together(
                mode.GetProperty("other_instances")
                    .EnumerateArray()
                    .Select(other =>
                        Other(Text(other, "definition_id")!, StandingOf(other), Canonical(other.GetProperty("outputs")))
                    )
            ),
            Pauses = string.Join(
                '\n',
                mode.GetProperty("steps")
                    .EnumerateArray()
                    .Where(step => Text(step, "op") == "idle")
                    .Select(step => Pause(step.GetProperty("lines_so_far").GetInt32(), Standings(step)))
            ),
        };
    }

    /// <summary>One pause.</summary>
    public static string Pause(int lines, IEnumerable<string> standings) =>
        string.Create(CultureInfo.InvariantCulture, $"{lines}: {Sorted(standings)}");

    /// <summary>How one instance stands at a pause.</summary>
    public static string Standing(string definition, string status, IEnumerable<string> waits) =>
        $"{definition}={status}[{string.Join(',', waits.Order(StringComparer.Ordinal))}]";

    /// <summary>How another instance ended.</summary>
    public static string Other(string definition, string status, string outputs) => $"{definition} {status} {outputs}";

    public static string LabelsOf(string? name, string? correlation) => $"{name ?? "-"} / {correlation ?? "-"}";

    public static string Times(string activity, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{activity}×{count}");

    public static string Sorted(IEnumerable<string> texts) => string.Join(' ', texts.Order(StringComparer.Ordinal));

    public static string Together(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    /// <summary>A line without the ids that change with each run.</summary>
    public static string Nameless(string line) => InstanceId().Replace(line, "${name}\"<id>\"");

    /// <summary>JSON with sorted members and numbers in one notation.</summary>
    public static string Canonical(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Undefined => "null",
            JsonValueKind.Object => "{"
                + string.Join(
                    ',',
                    value
                        .EnumerateObject()
                        .OrderBy(member => member.Name, StringComparer.Ordinal)
                        .Select(member => $"\"{member.Name}\":{CanonicalMember(member)}")
                )
                + "}",
            JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Canonical)) + "]",
            JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
            _ => value.GetRawText(),
        };

    private static string CanonicalMember(JsonProperty member) =>
        member.NameEquals("WorkflowInstanceId") ? "\"<id>\"" : Canonical(member.Value);

    private static IEnumerable<string> Standings(JsonElement step) =>
        step.GetProperty("instances")
            .EnumerateArray()
            .Select(instance =>
                Standing(
                    instance[0].GetString()!,
                    $"{instance[1].GetString()}/{instance[2].GetString()}",
                    Texts(instance[3])
                )
            );

    private static string StandingOf(JsonElement instance) =>
        $"{Text(instance, "status")}/{Text(instance, "sub_status")}";

    private static IEnumerable<string> Members(JsonElement instance, string list, string member) =>
        instance.GetProperty(list).EnumerateArray().Select(item => Text(item, member)!);

    private static IEnumerable<string> Texts(JsonElement list) =>
        list.EnumerateArray().Select(item => item.GetString() ?? "");

    private static string? Text(JsonElement value, string name) =>
        Json.Member(value, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    // Elsa's own name for the root of a definition, also of one that is used as an activity.
    private static bool IsRoot(string activity) => RootName().IsMatch(activity);

    [GeneratedRegex("^Workflow[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RootName();

    [GeneratedRegex("""(?<name>"WorkflowInstanceId":)(?:"[^"]*"|[0-9]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InstanceId();
}
