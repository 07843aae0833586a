using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Definitions;

/// <summary>One version of a workflow, read and checked. Immutable; shared by all instances pinned to it.</summary>
public sealed class Definition
{
    /// <summary>Id and version.</summary>
    public required DefinitionKey Key { get; init; }

    /// <summary>The name shown to people; the id where none is given.</summary>
    public required string Name { get; init; }

    /// <summary>The document as it came, every property kept. Written back unchanged.</summary>
    public required JsonElement Source { get; init; }

    /// <summary>SHA-256 of the document's bytes, lower-case hex; where it uses others, of theirs as well.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How its flowcharts go: one mode for the whole definition.</summary>
    public required FlowMode Mode { get; init; }

    /// <summary>
    /// Every activity in document order, those of used workflows after the activity that stands for them; the root is
    /// first. An activity's index is its place here.
    /// </summary>
    public required ImmutableArray<ActivityNode> Nodes { get; init; }

    /// <summary>The workflow's own variables.</summary>
    public required ImmutableArray<VariableDeclaration> Variables { get; init; }

    /// <summary>The programme whose status machine its cases go through; null where it has none.</summary>
    /// <value>By the document's <c>customProperties["magang:programme"]</c>.</value>
    public StatusMachine? Programme { get; init; }

    /// <summary>Whose gates its cases pass; null for the region's own programme.</summary>
    /// <value>The programme's; without one, the document's <c>customProperties["magang:regulation"]</c>.</value>
    public string? Regulation { get; init; }

    /// <summary>Names of the declared inputs.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>Names of the declared outputs.</summary>
    public required ImmutableArray<string> Outputs { get; init; }

    /// <summary>What was accepted but deserves a look; at most 100.</summary>
    public required ImmutableArray<Finding> Warnings { get; init; }

    /// <summary>The flow graphs of its flowcharts, by the flowchart's index.</summary>
    public required ImmutableDictionary<int, FlowGraph> Graphs { get; init; }

    /// <summary>Which outputs of activities its scripts read back by the activity's name.</summary>
    public RememberedOutputs Remembered { get; init; } = RememberedOutputs.None;

    /// <summary>The workflows that it uses as activities, each version once; theirs in turn are not among them.</summary>
    public ImmutableArray<Definition> Uses { get; init; } = [];

    /// <summary>Whether one of its activities waits for an event of each case of the batch, and so asks which have ended.</summary>
    public bool CountsEndedCases => Nodes.Any(node => node.Activity is AwaitCases && node.Inputs.ContainsKey("event"));

    /// <summary>Whether others may use it as an activity; either of Elsa's two ways of writing it.</summary>
    public bool IsUsableAsActivity =>
        Json.Member(Json.Member(Source, "options"), "usableAsActivity").ValueKind == JsonValueKind.True
        || Json.Member(Source, "usableAsActivity").ValueKind == JsonValueKind.True;

    /// <summary>Whether those who use it follow at once when a new version is published.</summary>
    public bool UpdatesItsUsers =>
        IsUsableAsActivity
        && Json.Member(Json.Member(Source, "options"), "autoUpdateConsumingWorkflows").ValueKind == JsonValueKind.True;

    /// <summary>The same document under the number that it was published as.</summary>
    public Definition AsVersion(int version) =>
        new()
        {
            Key = Key with { Version = version },
            Name = Name,
            Source = Source,
            ContentHash = ContentHash,
            Mode = Mode,
            Nodes = Nodes,
            Variables = Variables,
            Inputs = Inputs,
            Outputs = Outputs,
            Warnings = Warnings,
            Graphs = Graphs,
            Programme = Programme,
            Regulation = Regulation,
            Remembered = Remembered,
            Uses = Uses,
        };

    /// <summary>The flow graph of a flowchart of this definition.</summary>
    public FlowGraph GraphOf(ActivityNode flowchart) => Graphs[flowchart.Index];

    /// <summary>The activity everything starts from.</summary>
    public ActivityNode Root => Nodes[0];
}
