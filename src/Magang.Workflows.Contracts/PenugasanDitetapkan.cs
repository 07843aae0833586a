namespace Magang.Workflows.Contracts;

/// <summary>The Sekda has signed the letter of assignment (Ps 9).</summary>
public sealed record PenugasanDitetapkan : CaseMessage
{
    /// <summary>Its number.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Day 1 of the internship.</summary>
    public DateOnly? AssignedOn { get; init; }

    /// <summary>Its last day, included.</summary>
    public DateOnly? EndsOn { get; init; }
}
