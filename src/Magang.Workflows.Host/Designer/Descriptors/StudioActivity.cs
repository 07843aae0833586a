using System.Text.Json;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>An activity type as Studio reads it: what lies in its toolbox, and what its editors ask.</summary>
internal sealed record StudioActivity
{
    /// <summary>As the activity's JSON names it.</summary>
    public required string TypeName { get; init; }

    /// <summary>The type's name before its last dot.</summary>
    public required string Namespace { get; init; }

    /// <summary>The type's name after its last dot.</summary>
    public required string Name { get; init; }

    /// <summary>1, or of a workflow its version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Where it lies in the toolbox.</summary>
    public required string Category { get; init; }

    /// <summary>What it is called there.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary><c>Trigger</c> where Studio may let it start an instance, else <c>Action</c>.</summary>
    public string Kind { get; init; } = "Action";

    /// <summary>What is asked.</summary>
    public IReadOnlyList<StudioInput> Inputs { get; init; } = [];

    /// <summary>What it gives.</summary>
    public IReadOnlyList<StudioOutput> Outputs { get; init; } = [];

    /// <summary>Its ways out, and the places for activities in it.</summary>
    public IReadOnlyList<StudioPort> Ports { get; init; } = [];

    /// <summary>What Studio keeps with the type.</summary>
    public IReadOnlyDictionary<string, object> CustomProperties { get; init; } = new Dictionary<string, object>();

    /// <summary>What Studio writes into each activity that is drawn of it.</summary>
    public IReadOnlyDictionary<string, object> ConstructionProperties { get; init; } = new Dictionary<string, object>();

    /// <summary>Whether it holds a list of activities.</summary>
    public bool IsContainer { get; init; }

    /// <summary>Whether it lies in the toolbox.</summary>
    public bool IsBrowsable { get; init; } = true;

    /// <summary>Whether nothing leads to it.</summary>
    public bool IsStart { get; init; }

    /// <summary>Whether nothing follows it.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Elsa's name for running beside the workflow; nothing does here.</summary>
    public bool RunAsynchronously { get; init; }

    /// <summary>Elsa's name of the class.</summary>
    public string ClrType => TypeName;
}

/// <summary>An input as Studio reads it.</summary>
internal sealed record StudioInput
{
    /// <summary>The JSON name with a capital letter: Studio makes the first small again.</summary>
    public required string Name { get; init; }

    /// <summary>Elsa's alias of its type.</summary>
    public required string TypeName { get; init; }

    /// <summary>What stands over it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What stands under it.</summary>
    public required string Description { get; init; }

    /// <summary>Which editor.</summary>
    public required string UiHint { get; init; }

    /// <summary>Whether the value stands in an expression.</summary>
    public bool IsWrapped { get; init; } = true;

    /// <summary>What the editor shows where nothing is given; not written into the activity.</summary>
    public JsonElement? DefaultValue { get; init; }

    /// <summary>What the editor needs to know, by its own name.</summary>
    public IReadOnlyDictionary<string, object> UiSpecifications { get; init; } = new Dictionary<string, object>();

    /// <summary>Its place in the form.</summary>
    public int Order { get; init; }

    /// <summary>The group in the form.</summary>
    public string Category { get; init; } = "Umum";

    /// <summary>Always shown.</summary>
    public bool IsBrowsable { get; } = true;

    /// <summary>Never locked.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Never a secret itself.</summary>
    public bool IsSensitive { get; }

    /// <summary>Always worked out before the activity runs.</summary>
    public bool AutoEvaluate { get; } = true;

    /// <summary>Always kept.</summary>
    public bool IsSerializable { get; } = true;

    /// <summary>Always the activity's own.</summary>
    public bool IsSynthetic { get; }
}

/// <summary>An output as Studio reads it.</summary>
/// <param name="Name">The JSON name with a capital letter.</param>
/// <param name="TypeName">Elsa's alias of its type.</param>
/// <param name="DisplayName">What it is called.</param>
internal sealed record StudioOutput(string Name, string TypeName, string DisplayName)
{
    /// <summary>Its place in the list.</summary>
    public int Order { get; init; }

    /// <summary>Always shown.</summary>
    public bool IsBrowsable { get; } = true;

    /// <summary>Always the activity's own.</summary>
    public bool IsSynthetic { get; }
}

/// <summary>A way out, or a place for an activity.</summary>
/// <param name="Name">As connections name it; of a place the JSON name with a capital letter.</param>
/// <param name="DisplayName">What stands beside it.</param>
/// <param name="Type"><c>Flow</c> or <c>Embedded</c>.</param>
/// <param name="IsBrowsable">Whether it is drawn.</param>
internal sealed record StudioPort(string Name, string DisplayName, string Type, bool IsBrowsable = true)
{
    /// <summary>A way out.</summary>
    public const string Flow = "Flow";

    /// <summary>A place for an activity.</summary>
    public const string Embedded = "Embedded";
}

/// <summary>A list as Elsa answers it.</summary>
/// <param name="Items">What is in it.</param>
internal sealed record StudioList(IReadOnlyList<object> Items)
{
    /// <summary>How many.</summary>
    public int Count => Items.Count;
}
