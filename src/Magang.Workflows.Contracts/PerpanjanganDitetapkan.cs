namespace Magang.Workflows.Contracts;

/// <summary>The internship was extended, inside the 30 days (Ps 5 (2)).</summary>
public sealed record PerpanjanganDitetapkan : CaseMessage
{
    /// <summary>Number of the amended letter of assignment in the register.</summary>
    public long? Nomor { get; init; }

    /// <summary>The new last day, included.</summary>
    public DateOnly? Selesai { get; init; }
}
