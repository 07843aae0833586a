using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Tests.Definitions;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Conformance;

/// <summary>The engine does what a real Elsa did, definition by definition, scenario by scenario, in both flowchart modes.</summary>
public class ElsaConformanceTests
{
    public static IEnumerable<TestCaseData> Rows() =>
        from folder in Folders()
        let expected = Expected(folder)
        where expected.TryGetProperty("scenarios", out _)
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
        var name = Path.GetFileName(folder);
        var expected = Expected(folder);
        var scenarios = expected.GetProperty("scenarios");
        var scenario = scenarios.GetProperty(scenarioName);
        var flow = modeName == "token" ? FlowMode.Token : FlowMode.Counter;
        var difference = Difference.Of(name, scenarioName, modeName);
        if (difference is { Right: null })
        {
            Assert.That(
                () => Read(folder, expected, flow),
                Throws.TypeOf<DefinitionRefusedException>(),
                difference.Why
            );
            return;
        }
        if (Script.Unplayable(scenario) is { } reason)
            Assert.Ignore($"Not played: {reason}.");

        var modes = scenario.GetProperty("modes");
        var mode = modes.GetProperty(modeName);
        if (mode.TryGetProperty("same_as", out var same))
            mode = modes.GetProperty(same.GetString()!);
        if (mode.GetProperty("instance").ValueKind == JsonValueKind.Null)
            Assert.Ignore("Not played: Elsa made no instance of it.");
        string[] varied = [.. mode.GetProperty("varied").EnumerateArray().Select(facet => facet.GetString()!)];
        var (root, definitions) = Read(folder, expected, flow);
        var ours = new Script(new World([.. definitions]), root)
            .Play(Steps(scenarios, scenario, modeName))
            .Without(varied, ordered: flow == FlowMode.Counter);
        var elsas = Recording.Read(mode).Without(varied, ordered: flow == FlowMode.Counter);
        if (difference is null)
        {
            Assert.That(ours, Is.EqualTo(elsas));
            return;
        }
        Assert.That(ours, Is.EqualTo(difference.Right!(elsas)), difference.Why);
        Assert.That(ours, Is.Not.EqualTo(elsas), "No difference is left: take the row out of the table.");
    }

    /// <summary>The definition and those it needs, read by the same rules as in the product.</summary>
    private static (Definition Root, List<Definition> All) Read(string folder, JsonElement expected, FlowMode flow)
    {
        var library = Corpus.Beside(Path.GetFileName(folder), flow);
        var all = Needed(expected).Select(needed => library.Read(Corpus.Read(needed))).ToList();
        var root = library.Read(Corpus.Read(Path.GetFileName(folder)));
        all.Add(root);
        return (root, all);
    }

    /// <summary>The scenario's steps; where the server was killed before them, what came before that too.</summary>
    private static IEnumerable<JsonElement> Steps(JsonElement scenarios, JsonElement scenario, string mode)
    {
        var steps = scenario.GetProperty("given_steps").EnumerateArray();
        if (steps.First().GetProperty("op").GetString() != "attach")
            return steps;
        return scenarios
            .GetProperty($"before-{mode}")
            .GetProperty("given_steps")
            .EnumerateArray()
            .Where(IsNoPause)
            .Concat(steps);
    }

    // What was seen before the kill is not recorded.
    private static bool IsNoPause(JsonElement step) => step.GetProperty("op").GetString() != "idle";

    private static JsonElement Expected(string folder) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json"))).RootElement;

    private static IEnumerable<string> Folders() =>
        new[] { Corpus.Own, Corpus.Elsas }
            .OfType<string>()
            .SelectMany(Directory.GetDirectories)
            .DistinctBy(Path.GetFileName)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Needed(JsonElement expected) =>
        expected.GetProperty("needs").GetProperty("definitions").EnumerateArray().Select(name => name.GetString()!);
}
