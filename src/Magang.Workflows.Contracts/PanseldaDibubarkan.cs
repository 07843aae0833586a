namespace Magang.Workflows.Contracts;

/// <summary>The PPK has ended the selection committee.</summary>
public sealed record PanseldaDibubarkan : CaseMessage
{
    /// <summary>Number of the decree.</summary>
    public string? Nomor { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? Tanggal { get; init; }
}
