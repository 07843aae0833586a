namespace Magang.Workflows.Host.Bench.Procurement;

/// <summary>What a test of a procurement does.</summary>
public sealed record ProcurementPlan
{
    /// <summary>Most applicants.</summary>
    public const int MostApplicants = 200_000;

    /// <summary>Applicants. 1 to 200,000; 20,000 unless set.</summary>
    public int Applicants { get; init; } = 20_000;

    /// <summary>The folder <c>workflows</c>, for facts and regions.</summary>
    public required string Workflows { get; init; }

    /// <summary>How long each phase may take. 5 min unless set.</summary>
    public TimeSpan PhaseWithin { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Hears how far it is.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}

/// <summary>What a test of a procurement came to.</summary>
/// <param name="Applicants">How many were imported, scored, ranked and told.</param>
/// <param name="Phases">What was done, and how long each took.</param>
/// <param name="Took">From the file to the last case that was told its place.</param>
/// <param name="Faults">What must not be, one sentence each; empty when all is well.</param>
public sealed record ProcurementReport(
    int Applicants,
    IReadOnlyList<(string Phase, TimeSpan Took)> Phases,
    TimeSpan Took,
    IReadOnlyList<string> Faults
);
