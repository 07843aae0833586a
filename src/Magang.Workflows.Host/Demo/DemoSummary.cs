using System.Collections.Immutable;
using Magang.Workflows.Postgres.Doctor;

namespace Magang.Workflows.Host.Demo;

/// <summary>What came of a story.</summary>
/// <param name="Participants">By place; cases that are nobody's come after those of participants.</param>
/// <param name="Numbers">Numbers that were given, by register and number.</param>
/// <param name="Events">Journal entries, messages and notices that were seen.</param>
/// <param name="Notices">Notices among them.</param>
/// <param name="Doctor">What the doctor found; empty when all is well.</param>
/// <param name="Differences">Where it came otherwise than the story expects, one sentence each.</param>
public sealed record DemoSummary(
    ImmutableArray<ParticipantResult> Participants,
    ImmutableArray<NumberResult> Numbers,
    int Events,
    int Notices,
    ImmutableArray<Finding> Doctor,
    ImmutableArray<string> Differences
)
{
    /// <summary>What came of the batch itself; null where nobody asked.</summary>
    public ParticipantResult? Batch { get; init; }

    /// <summary>Whether all came as it must.</summary>
    public bool IsAsExpected => Doctor.IsEmpty && Differences.IsEmpty;
}

/// <summary>How a participant's case ended.</summary>
/// <param name="Place">The row in the list.</param>
/// <param name="Outcome">The last status.</param>
/// <param name="Rules">Rules that held or refused him somewhere, in the order in which they did so first.</param>
/// <param name="Citations">Their articles, without repeats.</param>
/// <param name="Noted">Rules that warned or opened a task, in the same order.</param>
public sealed record ParticipantResult(
    int Place,
    string Outcome,
    ImmutableArray<string> Rules,
    ImmutableArray<string> Citations,
    ImmutableArray<string> Noted
);

/// <summary>A number that was given.</summary>
/// <param name="Register">Of which register.</param>
/// <param name="Number">The number.</param>
/// <param name="Place">To whose case; 0 for the batch.</param>
public sealed record NumberResult(string Register, long Number, int Place);
