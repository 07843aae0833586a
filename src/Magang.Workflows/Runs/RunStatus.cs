namespace Magang.Workflows.Runs;

/// <summary>How one execution of an activity stands. Elsa's words.</summary>
public enum RunStatus
{
    /// <summary>It works or waits.</summary>
    Running,

    /// <summary>It came to its end.</summary>
    Completed,

    /// <summary>It was stopped by what is around it, or with the whole instance.</summary>
    Canceled,

    /// <summary>It failed, and nobody has retried it yet.</summary>
    Faulted,
}
