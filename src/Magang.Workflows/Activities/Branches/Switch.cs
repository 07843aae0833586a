using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Branches;

/// <summary><c>Elsa.Switch</c>: runs the activity of the first case that is true, or of all; <c>default</c> where none is.</summary>
public sealed class Switch(ImmutableArray<ActivityNode?> activities, ActivityNode? @default) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new(
        "Elsa.Switch",
        node => new Switch(
            [.. Enumerable.Range(0, Cases.CountOf(node)).Select(place => node.Port(Cases.Slot(place, "activity")))],
            node.Port("default")
        )
    )
    {
        Inputs = Cases.Inputs,
        Outputs = ["output"],
        Ports = ["cases[].activity", "default"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var matching = Cases.Matching(execution, activities.Length);
        SideBySide.Begin(
            execution,
            [.. (matching.IsEmpty ? [@default] : matching.Select(place => activities[place])).OfType<ActivityNode>()]
        );
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        SideBySide.EndOne(execution);
}
