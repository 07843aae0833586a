namespace Magang.Workflows.Contracts;

/// <summary>The internship runs: the participant is on dinas luar (Ps 10 (2)).</summary>
public sealed record MagangDimulai : CaseMessage
{
    /// <summary>Day 1.</summary>
    public DateOnly? Mulai { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Selesai { get; init; }
}
