namespace Magang.Workflows.Contracts;

/// <summary>A follow-up action is due in a week, or today (5.3 N16).</summary>
public sealed record TindakLanjutDiingatkan : CaseMessage
{
    /// <summary>The day by which it is to be carried out.</summary>
    public DateOnly? Tenggat { get; init; }
}
