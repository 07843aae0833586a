namespace Magang.Workflows.Contracts;

/// <summary>The participant stands in the decree (Ps 8 (2)); said for each case, to those whom it concerns.</summary>
public sealed record PesertaDitetapkan : CaseMessage
{
    /// <summary>Number of the decree.</summary>
    public string? Nomor { get; init; }

    /// <summary>Day of the decree.</summary>
    public DateOnly? Tanggal { get; init; }
}
