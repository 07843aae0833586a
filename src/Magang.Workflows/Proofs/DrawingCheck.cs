using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Proofs;

/// <summary>Finds what can be seen in the drawing alone: tasks that nobody can do, timers that nothing follows, names that mean nothing.</summary>
/// <param name="definition">Read already.</param>
/// <param name="roles">The roles that offices have; none where they are not known.</param>
internal sealed partial class DrawingCheck(Definition definition, ImmutableArray<string> roles)
{
    // Given by the engine to what stands in a loop, and to a task's own scripts.
    private static readonly string[] Given = ["CurrentValue", "CurrentIndex", "formulir", "keputusan", "alasan"];

    private static readonly (string Name, string Value)[] Marks =
    [
        ("disabled", "true"),
        ("isDisabled", "true"),
        ("skip", "true"),
        ("isSkipped", "true"),
        ("enabled", "false"),
        ("isEnabled", "false"),
    ];

    /// <summary>What was found, activity by activity.</summary>
    public IEnumerable<Finding> Findings() =>
        definition.Nodes.Where(node => node.UsedIn is null).SelectMany(node => OfNode(node));

    private IEnumerable<Finding> OfNode(ActivityNode node)
    {
        if (
            node.Activity is HumanTask
            && !roles.IsEmpty
            && InputText.Written(node, "role") is { } role
            && !roles.Contains(role, StringComparer.Ordinal)
        )
            yield return Of(
                "MGW-880",
                definition.Programme is null ? FindingSeverity.Warning : FindingSeverity.Problem,
                node,
                $"untuk peran '{role}' yang tidak ada di kantor mana pun, jadi tidak ada yang dapat mengerjakannya. Pilih salah satu dari: {string.Join(", ", roles)}."
            );
        if (Off(node) is { } mark)
            yield return Of(
                "MGW-958",
                definition.Programme is null ? FindingSeverity.Warning : FindingSeverity.Problem,
                node,
                $"ditandai '{mark}', tetapi aktivitas tidak dapat dimatikan: saat berjalan aktivitas ini tetap dikerjakan. Hapus penandanya, atau keluarkan aktivitasnya dari alur."
            );
        if (node.Activity is WaitUntilDay or Delay or StartAt && IsFollowedByNothing(node))
            yield return Of(
                "MGW-881",
                FindingSeverity.Warning,
                node,
                "menunggu waktu, tetapi tidak ada apa pun sesudahnya. Sambungkan, atau hapus."
            );
        foreach (var name in node.Inputs.Keys.SelectMany(input => ReadBy(node, input)).Distinct(StringComparer.Ordinal))
            if (!IsDeclared(node, name))
                yield return Of(
                    "MGW-882",
                    FindingSeverity.Warning,
                    node,
                    $"membaca variabel '{name}' yang tidak dinyatakan di mana pun, jadi nilainya selalu kosong. Nyatakan variabelnya, atau betulkan namanya."
                );
    }

    // No version of Elsa switches an activity off; a mark that says so would be believed by who looks at the drawing.
    private static string? Off(ActivityNode node)
    {
        foreach (
            var members in new[]
            {
                node.Json,
                Json.Member(node.Json, "customProperties"),
                Json.Member(node.Json, "metadata"),
            }
        )
        {
            if (members.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var member in members.EnumerateObject())
                if (Array.Exists(Marks, mark => IsSet(member, mark.Name, mark.Value)))
                    return member.Name;
        }
        return null;
    }

    private static bool IsSet(JsonProperty member, string name, string value) =>
        string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Json.Text(member.Value), value, StringComparison.OrdinalIgnoreCase);

    private bool IsFollowedByNothing(ActivityNode node) =>
        node.Container is { Activity: Flowchart } flow
        && definition.GraphOf(flow) is var graph
        && graph.Outbound(graph.LocalIndexOf(node)).IsEmpty;

    private static IEnumerable<string> ReadBy(ActivityNode node, string input) =>
        InputText.Script(node, input) is { } script
            ? Reads().Matches(script).Select(found => found.Groups["name"].Value)
            : [];

    private bool IsDeclared(ActivityNode node, string name)
    {
        for (var at = node; at is not null; at = at.Container)
            if (!at.Variables.IsDefaultOrEmpty && at.Variables.Any(variable => variable.Name == name))
                return true;
        return Given.Contains(name, StringComparer.Ordinal)
            || definition.Variables.Any(variable => variable.Name == name)
            || _set.Value.Contains(name);
    }

    // A name that something sets becomes a variable of the workflow.
    private readonly Lazy<HashSet<string>> _set = new(() =>
        definition
            .Nodes.Select(Rehearsals.TrackedVariables.SetBy)
            .OfType<string>()
            .Concat(definition.Nodes.SelectMany(node => node.Outputs.Values))
            .Concat(
                definition.Nodes.SelectMany(node =>
                    node.Inputs.Keys.SelectMany(input =>
                        Sets().Matches(InputText.Script(node, input) ?? "").Select(found => found.Groups["name"].Value)
                    )
                )
            )
            .ToHashSet(StringComparer.Ordinal)
    );

    private static Finding Of(string code, FindingSeverity severity, ActivityNode node, string sentence) =>
        new(code, severity, node.Path, node.Id, $"Aktivitas '{node.Id}' ({node.Name}) {sentence}");

    [GeneratedRegex("getVariable\\(\\s*['\"](?<name>[^'\"]+)['\"]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reads();

    [GeneratedRegex("setVariable\\(\\s*['\"](?<name>[^'\"]+)['\"]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sets();
}
