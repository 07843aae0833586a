namespace Magang.Workflows.Contracts;

/// <summary>Something disciplinary was recorded during the internship (DEC-29). It says no more than that.</summary>
public sealed record HukumanDicatat : CaseMessage;
