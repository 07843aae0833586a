namespace Magang.Workflows.Contracts;

/// <summary>A day on which participant and Badan are reminded of the limit (Ps 5 (2)).</summary>
public sealed record HariMagang : CaseMessage
{
    /// <summary>Which day of the internship it is, from 1: 25, 28 or 30.</summary>
    public int? Hari { get; init; }

    /// <summary>The limit, in days.</summary>
    public int? Batas { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Selesai { get; init; }
}
