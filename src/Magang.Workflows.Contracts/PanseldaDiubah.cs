namespace Magang.Workflows.Contracts;

/// <summary>The PPK has changed the selection committee's members.</summary>
public sealed record PanseldaDiubah : CaseMessage
{
    /// <summary>Number of the amending decree.</summary>
    public string? Nomor { get; init; }

    /// <summary>Number of the decree that it amends, which stays spent.</summary>
    public string? Mengubah { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? Tanggal { get; init; }
}
