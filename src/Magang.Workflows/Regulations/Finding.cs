using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>What one rule said about a case, with its article and what it read.</summary>
/// <param name="Text">The rule.</param>
/// <param name="Result">Its truth.</param>
/// <param name="Outcome">What that means for the case.</param>
/// <param name="Inputs">What it read, in order of first reading.</param>
/// <param name="Detail">What the rule adds to its own sentence, without personal data; null if nothing.</param>
public sealed record Finding(
    RuleText Text,
    Truth Result,
    Outcome Outcome,
    ImmutableArray<FactInput> Inputs,
    string? Detail
)
{
    /// <summary>The parameters it took, in order of first taking.</summary>
    public ImmutableArray<ParameterUse> Parameters { get; init; } = [];

    /// <summary>The rule's id.</summary>
    public string Rule => Text.Id;

    /// <summary>Regulation and article.</summary>
    public string Citation => Text.Citation;

    /// <summary>The finding in Indonesian, fit for the journal: personal values are not in it.</summary>
    public string Message => FindingMessage.Of(this, entitled: false);

    /// <summary>The finding in Indonesian, with personal values, for those entitled to see them.</summary>
    public string MessageForEntitled => FindingMessage.Of(this, entitled: true);
}
