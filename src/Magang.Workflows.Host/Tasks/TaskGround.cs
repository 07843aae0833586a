using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Tasks;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Tasks;

/// <summary>A rule for whose sake a task asks what it asks.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Citation">Regulation and article.</param>
/// <param name="Text">What it says.</param>
public sealed record TaskGround(string Rule, string Citation, string Text);

/// <summary>Says why a task is there: the rules that read what it asks, or those of the gate that comes next.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class TaskGrounds(EngineRuntime runtime)
{
    /// <summary>The rules, in the regulation's order; none where the task's workflow has no gates.</summary>
    public async Task<ImmutableArray<TaskGround>> OfAsync(TaskRow task, InstanceRow row, CancellationToken cancel)
    {
        var definition = await runtime.Definitions.GetAsync(row.Definition, cancel);
        if (!runtime.Regulations.Reference.Regions.TryGetValue(row.Routing.Region, out var region))
            return [];
        var ruleset = region.RulesetOf(definition.Regulation);
        var read = task.Spec.Fields.SelectMany(runtime.Regulations.Forms.RulesOf).ToHashSet(StringComparer.Ordinal);
        if (!ruleset.RuleIds.Any(read.Contains))
            read = [.. RulesOf(ruleset, Next(definition, task.Spec.ActivityId) ?? "")];
        return
        [
            .. ruleset
                .Rules.Where(rule => read.Contains(rule.Text.Id))
                .Select(rule => new TaskGround(rule.Text.Id, rule.Text.Citation, rule.Text.Text)),
        ];
    }

    /// <summary>The lists of a task that grow by what is handed in, by their names.</summary>
    public async Task<ImmutableArray<string>> AppendedAsync(TaskRow task, InstanceRow row, CancellationToken cancel)
    {
        var definition = await runtime.Definitions.GetAsync(row.Definition, cancel);
        var node = definition.Nodes.FirstOrDefault(node => node.Id == task.Spec.ActivityId);
        var written = Json.Text(
            Json.Member(Json.Member(Json.Member(node?.Json ?? default, "append"), "expression"), "value")
        );
        return written.StartsWith('[') ? [.. JsonElement.Parse(written).EnumerateArray().Select(Json.Text)] : [];
    }

    // The first gate that is met after an activity: in the flow that holds it, else after that flow, and so on up.
    private static string? Next(Definition definition, string activity)
    {
        for (
            var node = definition.Nodes.FirstOrDefault(node => node.Id == activity);
            node?.Container is { } flow;
            node = flow
        )
        {
            if (Next(flow, node.Id) is { } gate)
                return gate;
        }

        return null;
    }

    private static string? Next(ActivityNode flow, string activity)
    {
        var ways = Json.Member(flow.Json, "connections") is { ValueKind: JsonValueKind.Array } connections
            ? connections
                .EnumerateArray()
                .ToLookup(
                    way => Json.Text(Json.Member(Json.Member(way, "source"), "activity")),
                    way => Json.Text(Json.Member(Json.Member(way, "target"), "activity")),
                    StringComparer.Ordinal
                )
            : flow
                .Children.Zip(flow.Children.Skip(1))
                .ToLookup(pair => pair.First.Id, pair => pair.Second.Id, StringComparer.Ordinal);
        var children = flow.Children.ToDictionary(child => child.Id, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { activity };
        var front = new Queue<string>(ways[activity]);
        while (front.TryDequeue(out var id))
        {
            if (!seen.Add(id) || !children.TryGetValue(id, out var next))
                continue;
            if (next.Type == "Magang.Gate")
                return Json.Text(Json.Member(Json.Member(Json.Member(next.Json, "gate"), "expression"), "value"));
            foreach (var further in ways[id])
                front.Enqueue(further);
        }

        return null;
    }

    private static ImmutableArray<string> RulesOf(Ruleset ruleset, string gate) =>
        ruleset.GateNames.Contains(gate, StringComparer.Ordinal) ? ruleset.Gate(gate) : [];
}
