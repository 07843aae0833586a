using System.Globalization;
using System.Security.Cryptography;
using Magang.Workflows.Host.Bench.Crash;
using Magang.Workflows.IntegrationTests.Cluster;

namespace Magang.Workflows.IntegrationTests.Crash;

/// <summary>The short form; the long one is <c>./magang bench crash --instances 2000 --kills 200</c>.</summary>
[Category("Crash")]
public sealed class CrashTests
{
    // Set the variable to the number that a failed run printed: kills then come in the same order.
    private static readonly int Seed = int.TryParse(
        Environment.GetEnvironmentVariable("MAGANG_CRASH_SEED"),
        CultureInfo.InvariantCulture,
        out var given
    )
        ? given
        : RandomNumberGenerator.GetInt32(1, int.MaxValue);

    [Test, NonParallelizable]
    public async Task Nothing_is_lost_or_done_twice_when_servers_and_postgresql_are_killed()
    {
        await TestContext.Progress.WriteLineAsync($"MAGANG_CRASH_SEED={Seed}");
        await using var folder = new AClusterFolder();
        var plan = new CrashPlan
        {
            Seed = Seed,
            Program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "magang.dll")],
            Progress = TestContext.Progress.WriteLine,
        };

        var report = await new CrashTest(plan, folder.Path).RunAsync();

        Assert.That(report.Faults, Is.Empty, $"MAGANG_CRASH_SEED={Seed}");
        Assert.That((report.ServerKills, report.DatabaseKills, report.Operations), Is.EqualTo((20, 5, 1600)));
        Assert.That(report.Repeats, Is.GreaterThan(0), "no operation was in flight at any kill");
    }
}
