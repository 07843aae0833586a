using Magang.Workflows.Definitions;
using Magang.Workflows.Pictures;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What docs/ shows is what the files in workflows/ say.</summary>
public class PublishedFilesTests
{
    /// <summary>Those too large to be shown whole: how many levels are opened.</summary>
    private static readonly Dictionary<string, int> Levels = new(StringComparer.Ordinal)
    {
        ["magang-metro"] = 1,
        ["magang-palu"] = 2,
        ["pengadaan-pns-magelang"] = 2,
        ["pengadaan-pns-magelang-gelombang"] = 2,
        ["pengadaan-pppk-magelang"] = 2,
        ["pengadaan-pppk-magelang-gelombang"] = 2,
        ["magang-terpadu-esdm"] = 2,
        ["pertukaran-pegawai"] = 2,
        ["talent-exchange-bumn"] = 2,
        ["panselda-magelang"] = 2,
        ["presentasi-palu"] = 2,
    };

    private static IEnumerable<string> Workflows =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "workflows"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<TestCaseData> Shown =>
        Workflows
            .Select(name => new TestCaseData(name, Levels.GetValueOrDefault(name, int.MaxValue), name))
            .Append(new TestCaseData("magang-metro", int.MaxValue, "magang-metro-lengkap"));

    [TestCaseSource(nameof(Shown))]
    public void The_picture_in_docs_is_drawn_from_the_workflow(string workflow, int levels, string picture)
    {
        var drawn = Picture.Svg(Office.Read(workflow + ".json"), new PictureOptions { Levels = levels });
        var shown = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", picture + ".svg"));

        Assert.That(
            shown.TrimEnd(),
            Is.EqualTo(drawn.TrimEnd()),
            $"draw it again: ./magang gambar workflows/{workflow}.json -o docs/{picture}.svg"
        );
    }

    [TestCaseSource(nameof(Workflows))]
    public void A_shipped_workflow_is_read_without_a_warning_and_written_back_unchanged(string workflow)
    {
        var definition = Office.Read(workflow + ".json");

        Assert.That(definition.Warnings, Is.Empty);
        Assert.That(
            DefinitionReader.Read(DefinitionWriter.Write(definition)).Source.GetRawText(),
            Is.EqualTo(definition.Source.GetRawText())
        );
    }
}
