namespace Magang.Workflows.Contracts;

/// <summary>The participant does not meet the requirements (Ps 7); the case tells him each article.</summary>
public sealed record PesertaDitolak : CaseMessage
{
    /// <summary>Ids of the rules that were not met, without their values.</summary>
    public IReadOnlyList<string>? Rules { get; init; }
}
