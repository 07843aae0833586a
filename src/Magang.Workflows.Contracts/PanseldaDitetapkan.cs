namespace Magang.Workflows.Contracts;

/// <summary>The PPK has formed the selection committee (Perbup Magelang 69/2022 Ps 27 ayat (4)).</summary>
public sealed record PanseldaDitetapkan : CaseMessage
{
    /// <summary>Number of the decree, for example <c>3 TAHUN 2026</c>.</summary>
    public string? Nomor { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? Tanggal { get; init; }
}
