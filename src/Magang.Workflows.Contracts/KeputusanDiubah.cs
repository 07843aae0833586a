namespace Magang.Workflows.Contracts;

/// <summary>The decree was amended: a participant was taken out (DEC-27, DEC-28). Its number stays spent.</summary>
public sealed record KeputusanDiubah : CaseMessage
{
    /// <summary>Number of the amending decree.</summary>
    public string? Nomor { get; init; }

    /// <summary>Number of the decree that it amends.</summary>
    public string? Mengubah { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? Tanggal { get; init; }

    /// <summary>The case of the participant who was taken out.</summary>
    public long? Berkas { get; init; }
}
