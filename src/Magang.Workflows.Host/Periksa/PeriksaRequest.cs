namespace Magang.Workflows.Host.Periksa;

/// <summary>What <c>magang periksa</c> was asked for.</summary>
/// <param name="Regulation">Name of the regulation; null to judge each case by its own.</param>
/// <param name="Facts">File with facts, "-" for standard input; null when cases are run.</param>
/// <param name="Cases">File with cases; null when facts are examined.</param>
/// <param name="Gate">Gate whose rules are run; null for others.</param>
/// <param name="Rules">Rules to run; empty for others.</param>
/// <param name="AsOf">The day to judge for; null for today.</param>
/// <param name="Parameters">Overrides, "name=value" each.</param>
/// <param name="Workflows">The folder workflows; null to look for it.</param>
/// <param name="Region">Code of the region whose overrides apply; null for none.</param>
/// <param name="Json">Whether cases are told as lines of JSON.</param>
internal sealed record PeriksaRequest(
    string? Regulation,
    string? Facts,
    string? Cases,
    string? Gate,
    IReadOnlyList<string> Rules,
    DateOnly? AsOf,
    IReadOnlyList<string> Parameters,
    string? Workflows,
    string? Region,
    bool Json
);
