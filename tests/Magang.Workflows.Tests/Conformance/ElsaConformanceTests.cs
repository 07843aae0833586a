using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Tests.Definitions;

namespace Magang.Workflows.Tests.Conformance;

/// <summary>The engine does what a real Elsa did, definition by definition, in both flowchart modes.</summary>
public class ElsaConformanceTests
{
    public static IEnumerable<TestCaseData> Rows() =>
        from folder in Folders()
        let expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json"))).RootElement
        where IsWithinReach(expected)
        from scenario in expected.GetProperty("scenarios").EnumerateObject()
        from mode in (string[])["counter", "token"]
        where scenario.Value.TryGetProperty("modes", out var modes) && modes.TryGetProperty(mode, out _)
        select new TestCaseData(folder, scenario.Name, mode).SetArgDisplayNames(
            Path.GetFileName(folder),
            scenario.Name,
            mode
        );

    [Test]
    public void What_Elsa_wrote_itself_is_beside_the_repository_or_said_to_be_missing()
    {
        if (Corpus.Elsas is null)
            Assert.Ignore("Elsa's own 48 definitions are not on this machine; only ours were played.");
        Assert.That(Directory.GetDirectories(Corpus.Elsas!), Has.Length.GreaterThanOrEqualTo(144));
    }

    [TestCaseSource(nameof(Rows))]
    public void A_definition_does_what_it_does_in_Elsa(string folder, string scenarioName, string modeName)
    {
        var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json"))).RootElement;
        var scenario = expected.GetProperty("scenarios").GetProperty(scenarioName);
        if (Recording.Unplayable(scenario) is { } reason)
            Assert.Ignore($"Belum dapat dimainkan: {reason}.");
        var modes = scenario.GetProperty("modes");
        var mode = modes.GetProperty(modeName);
        if (mode.TryGetProperty("same_as", out var same))
            mode = modes.GetProperty(same.GetString()!);

        var flow = modeName == "token" ? FlowMode.Token : FlowMode.Counter;
        var document = File.ReadAllBytes(Path.Combine(folder, "definition.json"));
        if (Difference.Of(Path.GetFileName(folder), modeName) is not { } difference)
        {
            Assert.That(Recording.Play(document, flow, scenario), Is.EqualTo(Recording.Read(mode)));
            return;
        }
        if (difference.Lines is null)
        {
            Assert.That(() => DefinitionReader.Read(document, flow), Throws.TypeOf<DefinitionRefusedException>());
            return;
        }
        var ours = Recording.Play(document, flow, scenario);
        Assert.That((ours.Lines, ours.Status), Is.EqualTo((difference.Lines, difference.Status)), difference.Why);
        Assert.That(
            ours,
            Is.Not.EqualTo(Recording.Read(mode)),
            "No difference is left: take the row out of the table."
        );
    }

    private static IEnumerable<string> Folders() =>
        new[] { Corpus.Own, Corpus.Elsas }
            .OfType<string>()
            .SelectMany(Directory.GetDirectories)
            .DistinctBy(Path.GetFileName)
            .Order(StringComparer.Ordinal);

    /// <summary>Every activity of the definition is one that the engine runs.</summary>
    private static bool IsWithinReach(JsonElement expected) =>
        expected.TryGetProperty("scenarios", out _)
        && expected.TryGetProperty("activities_used", out var used)
        && used.EnumerateObject().All(type => ActivityCatalog.Find(type.Name) is not null)
        && !RunsAnotherToo(expected);

    /// <summary>What others do beside it is played in a test of its subject.</summary>
    private static bool RunsAnotherToo(JsonElement expected) =>
        expected
            .GetProperty("scenarios")
            .EnumerateObject()
            .SelectMany(scenario => scenario.Value.GetProperty("given_steps").EnumerateArray())
            .Any(step =>
                step.TryGetProperty("def", out var run)
                && run.GetString() != expected.GetProperty("definition_id").GetString()
            );
}
