namespace Magang.Workflows.Definitions;

/// <summary>How a flowchart decides that an activity with several ways in may run.</summary>
public enum FlowMode
{
    /// <summary>By counting visits of activities and connections. Elsa's default.</summary>
    Counter,

    /// <summary>By tokens on connections, with a merge mode for each activity.</summary>
    Token,
}
