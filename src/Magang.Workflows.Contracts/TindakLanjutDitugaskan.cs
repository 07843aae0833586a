namespace Magang.Workflows.Contracts;

/// <summary>A follow-up action has its OPD and its day.</summary>
public sealed record TindakLanjutDitugaskan : CaseMessage
{
    /// <summary>The day by which it is to be carried out.</summary>
    public DateOnly? Tenggat { get; init; }
}
