namespace Magang.Workflows.Engine;

/// <summary>Whether an instance can still do anything. Elsa's two words.</summary>
public enum Status : short
{
    /// <summary>It waits, or has an incident that can be retried.</summary>
    Running = 0,

    /// <summary>Nothing can happen in it any more.</summary>
    Finished = 1,
}

/// <summary>How an instance stands, more closely. Elsa's words.</summary>
public enum SubStatus : short
{
    /// <summary>Every branch waits for something outside.</summary>
    Suspended = 0,

    /// <summary>An incident stopped it; a retry goes on from there.</summary>
    Faulted = 1,

    /// <summary>It ran to its end.</summary>
    Finished = 2,

    /// <summary>It was cancelled.</summary>
    Cancelled = 3,
}
