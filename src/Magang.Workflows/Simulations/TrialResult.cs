using System.Collections.Immutable;

namespace Magang.Workflows.Simulations;

/// <summary>What came of a trial.</summary>
/// <param name="Cases">By place; the batch is the first. A person may have more than one.</param>
/// <param name="Stop">Why it stopped.</param>
/// <param name="Steps">Bursts that happened.</param>
/// <param name="StartedAt">The virtual instant at which it began. UTC.</param>
/// <param name="EndedAt">The virtual instant at which nothing more happened. UTC.</param>
/// <param name="Notes">What did not go as the story has it, in order.</param>
/// <param name="Missing">Ids of definitions of which a case was to be opened, and which are not there.</param>
public sealed record TrialResult(
    ImmutableArray<TrialCase> Cases,
    TrialStop Stop,
    int Steps,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    ImmutableArray<TrialNote> Notes,
    ImmutableArray<string> Missing
);

/// <summary>Why a trial stopped.</summary>
public enum TrialStop
{
    /// <summary>Every case has ended.</summary>
    Ended,

    /// <summary>Something waits that nobody does and no time brings.</summary>
    Waiting,

    /// <summary>Its steps are used up.</summary>
    Steps,

    /// <summary>Its days are used up.</summary>
    Days,
}
