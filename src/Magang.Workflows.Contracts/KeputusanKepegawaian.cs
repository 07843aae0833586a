namespace Magang.Workflows.Contracts;

/// <summary>A decree about one person's employment is signed (Perbup Magelang 69/2022 Pasal 13, 16, 18, 25, 26).</summary>
public sealed record KeputusanKepegawaian : CaseMessage
{
    /// <summary>Which: <c>CPNS</c>, <c>PNS</c>, <c>PEMBERHENTIAN_CPNS</c>, <c>CALON_PPPK</c> or <c>PPPK</c>.</summary>
    public string? Jenis { get; init; }

    /// <summary>Its number, for example <c>7/2025</c>.</summary>
    public string? Nomor { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? Tanggal { get; init; }
}
