using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>One execution of one activity, from its start until it completes or is cancelled.</summary>
internal sealed class ActivityContext
{
    /// <summary>Unique within the instance, counted up.</summary>
    public required int Id { get; init; }

    /// <summary>The activity's place in the definition.</summary>
    public required int Node { get; init; }

    /// <summary>The execution that scheduled it; 0 for the root.</summary>
    public required int ParentId { get; init; }

    /// <summary>False while it is only scheduled.</summary>
    public bool Begun { get; set; }

    /// <summary>True where a flowchart came to it by a backward connection.</summary>
    public bool Backward { get; init; }

    /// <summary>What its container told it apart by, for example the iteration of a loop.</summary>
    public int Tag { get; init; }

    /// <summary>What the activity keeps between bursts; its layout is the activity's own.</summary>
    public int[] Cells { get; set; } = [];

    /// <summary>A value that the activity keeps between bursts; undefined where it keeps none.</summary>
    public JsonElement Memory { get; set; }

    /// <summary>Variables of the scope that it opens, those that its container gave it among them; or null.</summary>
    public Dictionary<string, JsonElement>? Variables { get; set; }

    /// <summary>What the used workflow has that it stands for, from its beginning on; null for other activities.</summary>
    public WorkflowScope? Workflow { get; set; }

    /// <summary>A copy that can be changed without changing this one.</summary>
    public ActivityContext Copy() =>
        new()
        {
            Id = Id,
            Node = Node,
            ParentId = ParentId,
            Begun = Begun,
            Backward = Backward,
            Tag = Tag,
            Cells = [.. Cells],
            Memory = Memory,
            Variables = Variables is null ? null : new(Variables, StringComparer.Ordinal),
            Workflow = Workflow?.Copy(),
        };
}
