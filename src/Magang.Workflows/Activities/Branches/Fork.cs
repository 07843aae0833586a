using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Branches;

/// <summary><c>Elsa.Fork</c>: runs its branches side by side, and ends with all of them or with the first.</summary>
/// <remarks>By <c>joinMode</c>: <c>WaitAll</c> unless given, or <c>WaitAny</c>, which cancels the branches that are left.</remarks>
public sealed class Fork(ImmutableArray<ActivityNode> branches) : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.Fork", node => new Fork(BranchesOf(node)))
    {
        Inputs = [new("joinMode", "String") { Choices = ["WaitAll", "WaitAny"] }],
        Ports = ["branches[]"],
    };

    /// <inheritdoc />
    public override void Execute(Execution execution) => SideBySide.Begin(execution, branches);

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending)
    {
        if (execution.Text("joinMode") == "WaitAny")
            execution.Complete();
        else
            SideBySide.EndOne(execution);
    }

    private static ImmutableArray<ActivityNode> BranchesOf(ActivityNode node) =>
        [
            .. Enumerable
                .Range(0, node.Ports.Count)
                .Select(place => node.Port(string.Create(CultureInfo.InvariantCulture, $"branches[{place}]")))
                .OfType<ActivityNode>(),
        ];
}
