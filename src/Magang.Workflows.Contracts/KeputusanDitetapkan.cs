namespace Magang.Workflows.Contracts;

/// <summary>The Keputusan Wali Kota that names the participants is signed (Perwali Metro 32/2024 Ps 8).</summary>
public sealed record KeputusanDitetapkan : CaseMessage
{
    /// <summary>Its number, as the register gave it and the document shows it.</summary>
    public string? DecreeNumber { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? DecreeOn { get; init; }
}
