namespace Magang.Workflows.Contracts;

/// <summary>A day on which participant and Badan are reminded of the 30-day limit (Ps 5 (2)).</summary>
public sealed record HariMagang : CaseMessage
{
    /// <summary>Which day of the internship it is: 25, 28 or 30.</summary>
    public int? Day { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? EndsOn { get; init; }
}
