namespace Magang.Workflows.Contracts;

/// <summary>The Sekda is asked for the letter of assignment (Ps 9).</summary>
public sealed record PenugasanDiajukan : CaseMessage
{
    /// <summary>Day 1 of the internship, as asked.</summary>
    public DateOnly? Mulai { get; init; }

    /// <summary>Its last day, included, as asked.</summary>
    public DateOnly? Selesai { get; init; }
}
