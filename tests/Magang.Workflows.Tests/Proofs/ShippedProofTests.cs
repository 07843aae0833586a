using System.Diagnostics;
using Magang.Workflows.Tests.Proofs.Wandering;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>Every shipped workflow may be published under the contract of its programme.</summary>
public class ShippedProofTests
{
    private static IEnumerable<string> Workflows => Drawing.Shipped;

    [TestCaseSource(nameof(Workflows))]
    public void A_shipped_workflow_is_proved(string workflow)
    {
        var watch = Stopwatch.StartNew();
        var report = Proving.Proof.Report(Shipped.Definition(workflow), Shipped.Find);

        TestContext.Out.WriteLine(
            $"{workflow}: {report.States} states, {report.Bursts} steps, {watch.ElapsedMilliseconds} ms"
        );
        Assert.That(report.Findings.Select(finding => finding.ToString()), Is.Empty);
    }
}
