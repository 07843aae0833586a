namespace Magang.Workflows.Contracts;

/// <summary>Every task of the participant has a recipient (Ps 10 (1)).</summary>
public sealed record AlihTugasSelesai : CaseMessage;
