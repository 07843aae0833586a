using System.Diagnostics;
using System.Globalization;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Definitions;

/// <summary>Documents made to exhaust the reader are refused, or read, with little memory.</summary>
[NonParallelizable]
public class BombTests
{
    private const long MostBytes = 200L * 1024 * 1024;

    // A guard against hanging only; how long each takes is written out.
    private const int Hung = 20_000;

    public static IEnumerable<TestCaseData> Rows() =>
        from bomb in Bombs.All()
        from mode in Enum.GetValues<FlowMode>()
        select new TestCaseData(bomb.Make, bomb.Word, mode).SetArgDisplayNames(bomb.Name, $"{mode}");

    [TestCaseSource(nameof(Rows))]
    [CancelAfter(Hung)]
    public void A_bomb_is_refused_or_read_within_200_MB(
        Func<byte[]> make,
        string? word,
        FlowMode mode,
        CancellationToken cancel
    )
    {
        var utf8 = make();
        Assert.That(utf8, Has.Length.LessThan(11 * 1024 * 1024));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var codes = Codes(utf8, mode);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{utf8.Length / 1e6:F1} MB: {elapsed.TotalMilliseconds:F0} ms, {bytes / 1e6:F0} MB allocated, {codes[0]}"
            )
        );
        if (word != "")
            Assert.That(codes, Does.Contain(word ?? "accepted"));
        Assert.That(bytes, Is.LessThan(MostBytes));
        Assert.That(cancel.IsCancellationRequested, Is.False, "it took longer than 20 s");
    }

    private static string[] Codes(byte[] utf8, FlowMode mode)
    {
        try
        {
            DefinitionReader.Read(utf8, mode, TestCatalog.Find);
            return ["accepted"];
        }
        catch (DefinitionRefusedException refused)
        {
            // What is refused is told, so telling counts.
            Assert.That(refused.Message, Has.Length.LessThan(2_000_000));
            return [.. refused.Findings.Select(finding => finding.Code)];
        }
    }
}
