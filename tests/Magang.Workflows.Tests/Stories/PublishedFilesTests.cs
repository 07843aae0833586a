using Magang.Workflows.Definitions;
using Magang.Workflows.Pictures;

namespace Magang.Workflows.Tests.Stories;

/// <summary>What the README shows is what the files in workflows/ say.</summary>
public class PublishedFilesTests
{
    [TestCase("magang-metro.json", 1, "magang-metro.svg")]
    [TestCase("magang-metro.json", int.MaxValue, "magang-metro-lengkap.svg")]
    [TestCase("magang-metro-gelombang.json", int.MaxValue, "magang-metro-gelombang.svg")]
    [TestCase("magang-palu.json", 2, "magang-palu.svg")]
    [TestCase("magang-palu-gelombang.json", int.MaxValue, "magang-palu-gelombang.svg")]
    [TestCase("magang-palu-aduan.json", int.MaxValue, "magang-palu-aduan.svg")]
    public void The_picture_in_the_README_is_drawn_from_the_workflow(string workflow, int levels, string picture)
    {
        var drawn = Picture.Svg(Office.Read(workflow), new PictureOptions { Levels = levels });
        var shown = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", picture));

        Assert.That(
            shown.TrimEnd(),
            Is.EqualTo(drawn.TrimEnd()),
            $"draw it again: ./magang gambar workflows/{workflow} -o docs/{picture}"
        );
    }

    [TestCase("magang-metro.json")]
    [TestCase("magang-metro-gelombang.json")]
    [TestCase("magang-palu.json")]
    [TestCase("magang-palu-gelombang.json")]
    [TestCase("magang-palu-aduan.json")]
    public void A_shipped_workflow_is_read_without_a_warning_and_written_back_unchanged(string workflow)
    {
        var definition = Office.Read(workflow);

        Assert.That(definition.Warnings, Is.Empty);
        Assert.That(
            DefinitionReader.Read(DefinitionWriter.Write(definition)).Source.GetRawText(),
            Is.EqualTo(definition.Source.GetRawText())
        );
    }
}
