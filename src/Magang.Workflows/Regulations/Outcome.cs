namespace Magang.Workflows.Regulations;

/// <summary>What a finding or a verdict means for the case, mildest first: the worst of the findings decides.</summary>
public enum Outcome
{
    /// <summary>The case may pass.</summary>
    Accept,

    /// <summary>It may pass, with a recorded reason.</summary>
    Warn,

    /// <summary>It may pass; work stays open.</summary>
    Task,

    /// <summary>It waits: evidence is missing.</summary>
    Hold,

    /// <summary>It may not pass: the evidence is there and contrary.</summary>
    Reject,
}
