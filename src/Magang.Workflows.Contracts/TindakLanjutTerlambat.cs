namespace Magang.Workflows.Contracts;

/// <summary>A follow-up action was due a week ago and is still open: those above are told (5.3 N16).</summary>
public sealed record TindakLanjutTerlambat : CaseMessage
{
    /// <summary>The day by which it was to be carried out.</summary>
    public DateOnly? Tenggat { get; init; }
}
