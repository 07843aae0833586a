using Magang.Workflows.Host.Bench.Procurement;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Imports;

/// <summary>The short form; the long one is <c>./magang bench pengadaan --pelamar 20000</c>.</summary>
public sealed class ProcurementTests
{
    [Test, NonParallelizable]
    public async Task Five_hundred_applicants_come_from_CSV_to_their_ranking()
    {
        await using var database = await TestDatabase.CreateAsync();
        var lines = new List<string>();
        var plan = new ProcurementPlan
        {
            Applicants = 500,
            Workflows = AnApi.Workflows,
            Progress = lines.Add,
        };

        var report = await new ProcurementTest(plan, database.ConnectionString).RunAsync();

        Assert.That(report.Faults, Is.Empty, string.Join('\n', lines));
        Assert.That(report.Phases, Has.Count.EqualTo(7));
    }
}
