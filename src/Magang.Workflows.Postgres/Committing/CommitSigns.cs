namespace Magang.Workflows.Postgres.Committing;

/// <summary>Rows that a commit made and that a pump takes up.</summary>
[Flags]
public enum CommitSigns
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Timers.</summary>
    Timers = 1,

    /// <summary>Stimuli and starts for other instances.</summary>
    Stimuli = 2,

    /// <summary>Messages in the outbox.</summary>
    Messages = 4,

    /// <summary>Jobs.</summary>
    Jobs = 8,

    /// <summary>Published events.</summary>
    Events = 16,

    /// <summary>Armed triggers. No commit of instances makes one; their pump keeps to its poll.</summary>
    Triggers = 32,
}
