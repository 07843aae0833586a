namespace Magang.Workflows.Contracts;

/// <summary>A probation or a contract ends soon (N20); said some days before.</summary>
public sealed record MasaAkanBerakhir : CaseMessage
{
    /// <summary>What ends: <c>MASA_PERCOBAAN</c> or <c>PERJANJIAN_KERJA</c>.</summary>
    public string? Jenis { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? Berakhir { get; init; }

    /// <summary>Calendar days that are left.</summary>
    public int? SisaHari { get; init; }
}
