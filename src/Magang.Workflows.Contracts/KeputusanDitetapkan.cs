namespace Magang.Workflows.Contracts;

/// <summary>The Keputusan Wali Kota that names the participants is signed (Perwali Metro 32/2024 Ps 8).</summary>
public sealed record KeputusanDitetapkan : CaseMessage
{
    /// <summary>Its number, for example <c>7 TAHUN 2025</c>.</summary>
    public string? Nomor { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? Tanggal { get; init; }

    /// <summary>How many participants it names.</summary>
    public int? JumlahPeserta { get; init; }
}
