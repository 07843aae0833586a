using System.Text;
using Magang.Workflows.Host.Definitions;
using Magang.Workflows.Host.Periksa;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Definitions;

public sealed class JelaskanCommandTests
{
    private static readonly JelaskanRequest Plain = new("metro", AnApi.Workflows, Full: false, int.MaxValue);

    [Test]
    public void A_definition_is_told_by_its_id_or_by_its_file()
    {
        var byId = Run("magang-metro-gelombang");
        var byFile = Run(Path.Combine(AnApi.Workflows, "magang-metro-gelombang.json"));

        Assert.That(byId.Exit, Is.Zero, byId.Error);
        Assert.That(byId.Output, Does.StartWith("Gelombang magang Kota Metro (magang-metro-gelombang, versi 1)\n"));
        Assert.That(byId.Output, Does.Contain("MET-020, Pasal 8 ayat (1): "));
        Assert.That(byFile, Is.EqualTo(byId));
    }

    [Test]
    public void Full_tells_the_weight_of_rules_and_levels_close_stages()
    {
        Assert.That(
            Run("magang-metro", Plain with { Full = true }).Output,
            Does.Contain("bukti: ").And.Contain("Isian: ")
        );
        Assert.That(
            Run("magang-metro", Plain with { Levels = 1 }).Output,
            Does.Match("2\\. Persiapan sampai alih tugas\\. Tahap dengan [0-9]+ langkah\\s+di dalamnya\\.")
        );
    }

    [TestCase("magang-mitro", "maksud Anda 'magang-metro'?", "MGW-750")]
    [TestCase("../magang-metro", "magang-metro, magang-metro-gelombang", "MGW-750")]
    [TestCase("workflows", "tidak dapat dibaca", "MGW-751")]
    public void What_is_no_definition_is_refused_with_what_there_is(string named, string sentence, string code)
    {
        var run = Run(named == "workflows" ? AnApi.Workflows : named);

        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain(sentence).And.Contain(code));
    }

    [Test]
    public void A_file_that_is_no_definition_is_refused_with_its_faults()
    {
        var run = Run(Path.Combine(AnApi.Workflows, "regulasi", "metro-2024.json"));

        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("MGW-100"));
    }

    private static (int Exit, string Output, string Error) Run(string named, JelaskanRequest? request = null)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var exit = JelaskanCommand.Run(named, request ?? Plain, new Utf8Lines(output), new Utf8Lines(error));
        return (exit, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
