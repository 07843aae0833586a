namespace Magang.Workflows.Contracts;

/// <summary>The internship's last day has passed; the report is due (Ps 11).</summary>
public sealed record MagangBerakhir : CaseMessage
{
    /// <summary>The last day, included.</summary>
    public DateOnly? EndedOn { get; init; }
}
