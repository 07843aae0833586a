using System.Collections.Immutable;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>A trial as its page shows it.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Name">The name of the version that is tried.</param>
/// <param name="Versions">What can be tried, newest first.</param>
/// <param name="Story">The sample; without officials where nothing is told of this definition.</param>
/// <param name="Choices">Who may take part.</param>
/// <param name="Answer">What came of it; null before it ran.</param>
public sealed record ShownTrial(
    AskedTrial Asked,
    string Name,
    ImmutableArray<TriedVersion> Versions,
    Story Story,
    ImmutableArray<TrialChoice> Choices,
    TrialAnswer? Answer
);

/// <summary>Somebody who may take part.</summary>
/// <param name="Place">His row.</param>
/// <param name="Name">His made-up name.</param>
/// <param name="About">What is special about him.</param>
/// <param name="IsChosen">Whether he does.</param>
public sealed record TrialChoice(int Place, string Name, string About, bool IsChosen);

/// <summary>What came of a trial.</summary>
/// <param name="Stop">Why it stopped.</param>
/// <param name="IsEnded">Whether every case has ended.</param>
/// <param name="From">The first day on the virtual clock.</param>
/// <param name="Until">The last one.</param>
/// <param name="Steps">Bursts.</param>
/// <param name="Cases">Every case, the batch first.</param>
/// <param name="Shown">The one whose way is shown.</param>
/// <param name="Notes">What did not go as the story has it.</param>
/// <param name="Changes">What comes otherwise than in the version that is compared with, by place; null where none is.</param>
public sealed record TrialAnswer(
    string Stop,
    bool IsEnded,
    DateOnly From,
    DateOnly Until,
    int Steps,
    ImmutableArray<ToldCase> Cases,
    ToldCase Shown,
    ImmutableArray<string> Notes,
    ImmutableArray<TrialChange>? Changes
);

/// <summary>What would change for somebody.</summary>
/// <param name="Place">His row; 0 for the batch.</param>
/// <param name="Name">Who.</param>
/// <param name="Sentences">What, at least one.</param>
public sealed record TrialChange(int Place, string Name, ImmutableArray<string> Sentences);
