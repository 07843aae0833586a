namespace Magang.Workflows.Contracts;

/// <summary>The participant does not meet the requirements (Ps 7).</summary>
public sealed record PesertaDitolak : CaseMessage
{
    /// <summary>Regulation and article of each requirement that was not met; the case says the reasons.</summary>
    public IReadOnlyList<string>? Pasal { get; init; }
}
