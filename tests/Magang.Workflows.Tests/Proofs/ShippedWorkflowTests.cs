using System.Diagnostics;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs;
using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Tests.Proofs;

/// <summary>The shipped workflows, whatever their regulations say: each comes to an end on every way, and is small enough to be proved.</summary>
public class ShippedWorkflowTests
{
    private static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "workflows"), "*.json")
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void No_case_stands_still_and_each_can_end(string file)
    {
        var definition = DefinitionReader.Read(
            File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "workflows", file))
        );
        var contract = ContractReader.Read(
            $$"""{"regulasi":"uji","versi":"uji","judul":"Uji","program":[{"nama":"{{definition.Programme!.Name}}","klausul":[{"id":"K1","jenis":"ada","pasal":"P","kalimat":"K.","peristiwa":{"akhir":true} }]}]}""",
            file
        );
        var watch = Stopwatch.StartNew();

        var report = new PublishProof([contract]).Report(definition, _ => null);

        TestContext.Out.WriteLine(
            $"{file}: {report.States} states, {report.Bursts} bursts, {watch.ElapsedMilliseconds} ms"
        );
        foreach (var finding in report.Findings)
            TestContext.Out.WriteLine($"  {finding}");
        Assert.That(report.Findings.Where(finding => finding.Severity == FindingSeverity.Problem), Is.Empty);
    }
}
