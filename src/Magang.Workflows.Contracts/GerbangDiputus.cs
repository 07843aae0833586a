namespace Magang.Workflows.Contracts;

/// <summary>A gate decided on a case.</summary>
public sealed record GerbangDiputus : CaseMessage
{
    /// <summary>The gate's name.</summary>
    public string? Gate { get; init; }

    /// <summary><c>ACCEPT</c>, <c>WARN</c>, <c>TASK</c>, <c>HOLD</c> or <c>REJECT</c>.</summary>
    public string? Verdict { get; init; }

    /// <summary>Ids of the rules that held or refused.</summary>
    public IReadOnlyList<string>? Rules { get; init; }
}
