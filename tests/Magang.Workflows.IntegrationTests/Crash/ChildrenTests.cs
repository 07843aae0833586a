using System.Security.Cryptography;
using Magang.Workflows.Host.Bench.Children;

namespace Magang.Workflows.IntegrationTests.Crash;

/// <summary>The short form; the long one is <c>./magang bench anak --anak 10000 --bunuh 20</c>.</summary>
[Category("Crash")]
public sealed class ChildrenTests
{
    [Test, NonParallelizable]
    public async Task A_parent_hears_of_each_of_its_children_once_though_servers_are_killed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = new ChildrenPlan
        {
            Seed = RandomNumberGenerator.GetInt32(1, int.MaxValue),
            Program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "magang.dll")],
            Progress = TestContext.Progress.WriteLine,
        };

        var report = await new ChildrenTest(plan, database.ConnectionString).RunAsync();

        Assert.That(report.Faults, Is.Empty, $"seed {plan.Seed}");
        Assert.That(report.Heard, Is.EqualTo(plan.Children));
        Assert.That(report.Transactions, Is.LessThan(plan.Children), "ends are folded into transactions");
    }
}
