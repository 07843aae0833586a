namespace Magang.Workflows.Contracts;

/// <summary>A follow-up action was carried out and verified, or ended with a reason.</summary>
public sealed record TindakLanjutBerakhir : CaseMessage
{
    /// <summary><c>DITERAPKAN</c> or <c>DIHENTIKAN</c>.</summary>
    public string? Akhir { get; init; }
}
