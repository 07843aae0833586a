namespace Magang.Workflows.Contracts;

/// <summary>The participant was recalled while the internship ran (DEC-28).</summary>
public sealed record PesertaDitarik : CaseMessage
{
    /// <summary>The last day of the internship.</summary>
    public DateOnly? Berakhir { get; init; }
}
