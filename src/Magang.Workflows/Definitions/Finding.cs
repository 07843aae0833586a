using System.Collections.Immutable;

namespace Magang.Workflows.Definitions;

/// <summary>Whether a finding keeps a definition from being loaded.</summary>
public enum FindingSeverity
{
    /// <summary>It is refused.</summary>
    Problem,

    /// <summary>It is loaded; somebody should look.</summary>
    Warning,
}

/// <summary>One thing that the reader found in a definition.</summary>
/// <param name="Code">"MGW-7nn", one for each kind of finding; listed in deploy/ERRORS.md.</param>
/// <param name="Severity">Whether the definition is refused for it.</param>
/// <param name="Path">Where it stands, as a JSON path: <c>$.root.activities[3].text</c>.</param>
/// <param name="ActivityId">Id of the activity it is about; null where it is about none.</param>
/// <param name="Sentence">What is wrong, why, and what to do, in Indonesian; names the activity where there is one.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Path, string? ActivityId, string Sentence)
{
    /// <summary>For a breach of a regulation: the article, for example <c>Pasal 16 ayat (1)</c>; null for other findings.</summary>
    public string? Citation { get; init; }

    /// <summary>For a breach: id of the clause that is broken; null for other findings.</summary>
    public string? Clause { get; init; }

    /// <summary>The sentence without the way that it tells; null where it is short anyway.</summary>
    public string? Brief { get; init; }

    /// <summary>For what happens on some way: the shortest such way from the start, step by step; empty for other findings.</summary>
    public ImmutableArray<WayStep> Way { get; init; } = [];

    /// <summary><c>path: [MGW-7nn] sentence</c>.</summary>
    public override string ToString() => $"{Path}: [{Code}] {Sentence}";
}
