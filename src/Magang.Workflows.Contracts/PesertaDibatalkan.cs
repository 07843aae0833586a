namespace Magang.Workflows.Contracts;

/// <summary>The participant's case was cancelled before the internship began (DEC-27).</summary>
public sealed record PesertaDibatalkan : CaseMessage;
