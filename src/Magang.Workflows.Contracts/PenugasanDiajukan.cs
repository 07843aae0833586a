namespace Magang.Workflows.Contracts;

/// <summary>The Sekda is asked for the letter of assignment (Ps 9).</summary>
public sealed record PenugasanDiajukan : CaseMessage;
