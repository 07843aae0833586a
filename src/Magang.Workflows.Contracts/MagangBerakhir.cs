namespace Magang.Workflows.Contracts;

/// <summary>The case is over, with all that had to follow the internship.</summary>
public sealed record MagangBerakhir : CaseMessage
{
    /// <summary>How the internship itself ended, for example <c>DITARIK</c>; null where it ran to its last day.</summary>
    public string? Akhir { get; init; }
}
