namespace Magang.Workflows.Contracts;

/// <summary>Results of internships will be presented: an invitation, and the day before a reminder (5.3 N15).</summary>
/// <remarks>Once for the leaders, without an OPD, and once for each OPD that is concerned.</remarks>
public sealed record PemaparanDijadwalkan : CaseMessage
{
    /// <summary>The day.</summary>
    public DateOnly? Tanggal { get; init; }

    /// <summary>Where.</summary>
    public string? Tempat { get; init; }
}
