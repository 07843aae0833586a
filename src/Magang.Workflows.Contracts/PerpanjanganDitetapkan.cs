namespace Magang.Workflows.Contracts;

/// <summary>The internship was extended, inside the 30 days (Ps 5 (2)).</summary>
public sealed record PerpanjanganDitetapkan : CaseMessage
{
    /// <summary>The new last day, included.</summary>
    public DateOnly? EndsOn { get; init; }
}
