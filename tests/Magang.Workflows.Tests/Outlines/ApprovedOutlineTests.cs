using Magang.Workflows.Outlines;
using Magang.Workflows.Tests.Regulations;
using Magang.Workflows.Tests.Stories;

namespace Magang.Workflows.Tests.Outlines;

/// <summary>The outlines in <c>docs/</c>, read and approved by people, are those of the definitions as they are now.</summary>
public sealed class ApprovedOutlineTests
{
    private static string[] Definitions =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "workflows"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [TestCaseSource(nameof(Definitions))]
    public void The_outline_in_docs_is_that_of_the_definition(string name)
    {
        var path = Path.Combine(RepositoryFolder.Path, "docs", name + ".txt");
        var definition = Office.Read(name + ".json");
        var options = new OutlineOptions { Ruleset = ARuleset.Named(definition.Regulation ?? "metro") };
        var came = OutlineText.Of(Outline.Of(definition, options));
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (came != approved)
            File.WriteAllText(path + ".baru", came);

        Assert.That(came, Is.EqualTo(approved), $"Read docs/{name}.txt.baru; if it is right, rename it to {name}.txt.");
    }
}
