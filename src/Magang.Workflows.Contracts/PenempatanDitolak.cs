namespace Magang.Workflows.Contracts;

/// <summary>The agency or company that was asked does not take the participant in.</summary>
public sealed record PenempatanDitolak : CaseMessage;
