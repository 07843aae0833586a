namespace Magang.Workflows.Activities.Children;

/// <summary>What an activity that waits for a child does when an incident stops that child.</summary>
public enum OnChildFault
{
    /// <summary>Goes on, as Elsa does, and says so by its result or outcome.</summary>
    Continue,

    /// <summary>Waits until the child was retried and has ended.</summary>
    Wait,

    /// <summary>Stops with an incident that names the child; its retry waits for the child again.</summary>
    Fault,
}
