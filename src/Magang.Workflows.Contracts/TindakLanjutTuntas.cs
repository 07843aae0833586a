namespace Magang.Workflows.Contracts;

/// <summary>No follow-up action of a presentation is open any more.</summary>
public sealed record TindakLanjutTuntas : CaseMessage;
