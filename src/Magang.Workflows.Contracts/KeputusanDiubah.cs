namespace Magang.Workflows.Contracts;

/// <summary>The decree was amended: participants are not the same any more (DEC-27, DEC-28). The old number stays spent.</summary>
public sealed record KeputusanDiubah : CaseMessage
{
    /// <summary>Number of the amending decree.</summary>
    public string? DecreeNumber { get; init; }

    /// <summary>The day it was signed.</summary>
    public DateOnly? DecreeOn { get; init; }

    /// <summary>Number of the decree it amends.</summary>
    public string? Amends { get; init; }
}
