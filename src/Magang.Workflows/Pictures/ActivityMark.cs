namespace Magang.Workflows.Pictures;

/// <summary>How far a case has come with one activity.</summary>
/// <param name="Kind">How it stands.</param>
/// <param name="Times">How often it was passed until now.</param>
public sealed record ActivityMark(MarkKind Kind, int Times)
{
    /// <summary>What it waits for or why it failed, in a few words without personal values; empty where nothing is to say.</summary>
    public string Words { get; init; } = "";
}

/// <summary>How an activity stands in a case. The more a reader must act on it, the higher.</summary>
public enum MarkKind
{
    /// <summary>The branch it stood in was stopped before it ended.</summary>
    Stopped = 0,

    /// <summary>It ended, once or more.</summary>
    Passed = 1,

    /// <summary>Something in it goes on.</summary>
    Running = 2,

    /// <summary>It may be done and need not.</summary>
    Possible = 3,

    /// <summary>The case waits here.</summary>
    Waiting = 4,

    /// <summary>It failed, and nobody has dealt with it.</summary>
    Failed = 5,
}
