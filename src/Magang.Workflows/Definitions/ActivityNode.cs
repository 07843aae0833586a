using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>One activity of a definition: what it is, what it is given, what it contains.</summary>
public sealed class ActivityNode
{
    /// <summary>Its place in <see cref="Definition.Nodes"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Unique within the definition. In a used workflow: <c>approve/inner1</c>, after the activity that stands for it.</summary>
    public required string Id { get; init; }

    /// <summary>Its type's name, for example <c>Elsa.If</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name shown to people; the id where none is given.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands in its document, for example <c>$.root.activities[3]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its JSON object.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>The activity that contains it; null for the root.</summary>
    public required ActivityNode? Container { get; init; }

    /// <summary>What it does. One object for all executions: it keeps nothing.</summary>
    public Activity Activity { get; internal set; } = null!;

    /// <summary>Its inputs that are given, by JSON name.</summary>
    public ImmutableDictionary<string, Expression> Inputs { get; internal set; } =
        ImmutableDictionary<string, Expression>.Empty;

    /// <summary>Variables that take its outputs: JSON name of the output to variable id.</summary>
    public ImmutableDictionary<string, string> Outputs { get; internal set; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>Outputs of the workflow that take its outputs directly: JSON name of the output to the workflow output's name.</summary>
    public ImmutableDictionary<string, string> WorkflowOutputs { get; internal set; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The activities of a container, in document order.</summary>
    public ImmutableArray<ActivityNode> Children { get; internal set; } = [];

    /// <summary>The activities in its ports, by JSON name: <c>then</c>, or <c>cases[0].activity</c> where the port is in a list.</summary>
    public ImmutableDictionary<string, ActivityNode> Ports { get; internal set; } =
        ImmutableDictionary<string, ActivityNode>.Empty;

    /// <summary>The activity in a port, or null.</summary>
    public ActivityNode? Port(string name) => Ports.GetValueOrDefault(name);

    /// <summary>The variables of the scope it opens.</summary>
    public ImmutableArray<VariableDeclaration> Variables { get; internal set; } = [];

    /// <summary>Where its container holds it: <c>activities</c>, or a port such as <c>then</c> or <c>cases[2].activity</c>; empty for the root.</summary>
    public string Slot { get; internal init; } = "";

    /// <summary>The workflow that it stands for; null where its type is one of the catalogue.</summary>
    public Definition? Uses { get; internal init; }

    /// <summary>The activity that stands for the used workflow it is part of; null where it is drawn in the definition itself.</summary>
    public ActivityNode? UsedIn { get; internal init; }

    /// <summary>Its type; null where that is unknown.</summary>
    internal ActivityType? Kind { get; init; }

    /// <summary>Whether it holds no other activity.</summary>
    public bool IsLeaf => Children.IsEmpty && Ports.IsEmpty;

    /// <summary>Whether an instance may start here; either of Elsa's two ways of writing it.</summary>
    public bool CanStartWorkflow =>
        Magang
            .Workflows.Json.Member(Magang.Workflows.Json.Member(Json, "customProperties"), "canStartWorkflow")
            .ValueKind == JsonValueKind.True
        || Magang.Workflows.Json.Member(Json, "canStartWorkflow").ValueKind == JsonValueKind.True;
}
