using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>A rule as the regulation's data file has it.</summary>
public sealed record RuleText
{
    /// <summary>The rule's id, such as "MET-007".</summary>
    public required string Id { get; init; }

    /// <summary>Regulation and article, as they are cited to people.</summary>
    public required string Citation { get; init; }

    /// <summary>What the rule says; quotations in single quotes.</summary>
    public required string Text { get; init; }

    /// <summary>How much it decides.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What sort of rule it is: eligibility, document, report …</summary>
    public required string Kind { get; init; }

    /// <summary>Who decides in the office.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>Which papers show it.</summary>
    public required string Evidence { get; init; }

    /// <summary>What people are told when it is false, in Indonesian.</summary>
    public required string OutcomeIfFalse { get; init; }

    /// <summary>Where the rule is from: seed (the regulation's own text), external, or decision (our reading).</summary>
    public required string Basis { get; init; }

    /// <summary>The outcome when false, where a reading makes it milder than the severity does; null otherwise.</summary>
    public Outcome? OnFalse { get; init; }

    /// <summary>The rules whose findings together are this one's; empty for a rule of its own.</summary>
    /// <remarks>Its result is theirs joined by "and", its outcome the worst of theirs.</remarks>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>The readings (DEC-nn) taken, and remarks on the source; null if none.</summary>
    public string? Note { get; init; }

    /// <summary>What a result of this rule means for the case.</summary>
    public Outcome OutcomeOf(Truth result)
    {
        if (result.IsTrue)
            return Outcome.Accept;
        return Severity switch
        {
            Severity.Info => Outcome.Accept,
            Severity.Warn => Outcome.Warn,
            Severity.Task => Outcome.Task,
            _ => result.IsAbsent ? Outcome.Hold : OnFalse ?? Outcome.Reject,
        };
    }
}
