using System.Collections.Immutable;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Branches;

/// <summary><c>Elsa.FlowSwitch</c>: goes out by the label of the first case that is true, or of all; by <c>Default</c> where none is.</summary>
public sealed class FlowSwitch(ImmutableArray<string> labels) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.FlowSwitch", node => new FlowSwitch(Cases.LabelsOf(node)))
    {
        Inputs = Cases.Inputs,
        Outcomes = [],
        WrittenOutcomes = node => [.. Cases.LabelsOf(node), "Default"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var matching = Cases.Matching(execution, labels.Length);
        execution.Complete(matching.IsEmpty ? ["Default"] : [.. matching.Select(place => labels[place])]);
    }
}
