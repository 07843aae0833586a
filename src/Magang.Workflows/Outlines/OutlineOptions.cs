using Magang.Workflows.Regulations;

namespace Magang.Workflows.Outlines;

/// <summary>How much an outline tells.</summary>
public sealed record OutlineOptions
{
    /// <summary>The rules that its gates examine; null tells the gates' names alone.</summary>
    public Ruleset? Ruleset { get; init; }

    /// <summary>How many levels of stages are opened; of deeper ones only the number of steps is told. All unless set.</summary>
    public int Levels { get; init; } = int.MaxValue;

    /// <summary>Whether rules are told in full, with their weight, and tasks with the facts that they ask for.</summary>
    public bool Full { get; init; }
}
