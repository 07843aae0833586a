namespace Magang.Workflows.Definitions;

/// <summary>One step of a way through a workflow.</summary>
/// <param name="ActivityId">The activity that completed.</param>
/// <param name="Port">The outcome by which it went on; of several all, with commas between.</param>
public readonly record struct WayStep(string ActivityId, string Port)
{
    /// <summary>Whether the activity has but this one way on, so that it need not be said.</summary>
    public bool IsPlain => Port is "Done" or "";

    /// <summary>As people read it: the activity's name, and in brackets the outcome where there is a choice.</summary>
    /// <param name="definition">The workflow; an activity that it does not have keeps its id.</param>
    public string In(Definition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var id = ActivityId;
        var name = definition.Nodes.FirstOrDefault(node => node.Id == id)?.Name ?? id;
        return Port switch
        {
            _ when IsPlain => name,
            "True" => $"{name} (ya)",
            "False" => $"{name} (tidak)",
            _ => $"{name} ({Port})",
        };
    }
}
