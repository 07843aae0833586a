namespace Magang.Workflows.Contracts;

/// <summary>The Sekda has signed the letter of assignment (Ps 9).</summary>
public sealed record PenugasanDitetapkan : CaseMessage
{
    /// <summary>Its number in the register.</summary>
    public long? Nomor { get; init; }

    /// <summary>Day 1 of the internship.</summary>
    public DateOnly? Mulai { get; init; }

    /// <summary>Its last day, included.</summary>
    public DateOnly? Selesai { get; init; }
}
