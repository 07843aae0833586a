namespace Magang.Workflows.Contracts;

/// <summary>The participant was recalled while the internship ran (DEC-28).</summary>
public sealed record PesertaDitarik : CaseMessage
{
    /// <summary>First day without the internship.</summary>
    public DateOnly? EffectiveOn { get; init; }
}
