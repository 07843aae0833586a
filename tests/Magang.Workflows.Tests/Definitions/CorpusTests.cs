using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Definitions;

public class CorpusTests
{
    // What must be refused, and the words that the refusal must hold.
    private static readonly Dictionary<string, string[]> Refused = new(StringComparer.Ordinal)
    {
        ["own-back-edge-cross"] = ["mode Counter", "harus melewati"],
        ["own-bad-duplicate-ids"] = ["$.root.activities[1]", "Id 'a' sudah dipakai"],
        ["own-bad-expression-type"] = ["'a' (Elsa.WriteLine)", "'Cobol'"],
        ["own-bad-js-syntax"] = ["$.root.activities[0].text", "MGW-738"],
        ["own-bad-literal-type"] = ["'f1' (Elsa.For)", "\"abc\"", "Int32"],
        ["own-bad-self-reference"] = ["MGW-182", "OwnSelf", "own-bad-self-reference → own-bad-self-reference"],
        ["own-bad-unknown-activity"] = ["'x'", "Elsa.NoSuchThing"],
        ["own-bad-unknown-root"] = ["$.root", "Elsa.NoSuchThing"],
        ["own-bad-variable-missing"] = ["'ghost', yang tidak dinyatakan"],
        ["int-pcout-b"] = ["Elsa.RunCSharp"],
        ["int-pcout-c"] = ["MGW-184", "Elsa.RunCSharp"],
        ["int-pcout-d"] = ["MGW-184", "Elsa.RunCSharp"],
    };

    private static readonly string[] AllNames = [.. Corpus.OwnNames, .. Corpus.ElsaNames];

    /// <summary>Those that are read, where every type of Elsa's is known.</summary>
    internal static readonly string[] Readable = [.. AllNames.Where(name => !Refused.ContainsKey(name))];

    private static readonly string[] NotRunYet = [.. Readable.Where(name => UnknownTypes(name).Count > 0)];

    [TestCaseSource(nameof(AllNames))]
    public void Every_definition_of_the_corpus_is_read_whole_or_refused_by_name(string name)
    {
        var utf8 = Corpus.Read(name);
        if (!Refused.TryGetValue(name, out var words))
        {
            var definition = Corpus.Beside(name, find: TestCatalog.Find).Read(utf8);
            Assert.That(definition.Nodes, Is.Not.Empty);
            Assert.That(
                definition.Nodes.Select(node => node.Index),
                Is.EqualTo(Enumerable.Range(0, definition.Nodes.Length))
            );
            return;
        }
        var refusal = Assert.Throws<DefinitionRefusedException>(() =>
            Corpus.Beside(name, find: TestCatalog.Find).Read(utf8)
        )!;
        foreach (var word in words)
            Assert.That(refusal.Message, Does.Contain(word));
    }

    [TestCaseSource(nameof(NotRunYet))]
    public void What_the_engine_does_not_run_yet_is_refused_with_the_types_name(string name)
    {
        var utf8 = Corpus.Read(name);
        var types = UnknownTypes(name);
        var refusal = Assert.Throws<DefinitionRefusedException>(() => DefinitionReader.Read(utf8))!;
        Assert.That(
            types.Any(type => refusal.Message.Contains(type!, StringComparison.Ordinal)),
            Is.True,
            refusal.Message
        );
    }

    [TestCaseSource(nameof(Readable))]
    public void A_definition_is_written_back_as_it_was_read(string name)
    {
        var utf8 = Corpus.Read(name);
        var written = DefinitionWriter.Write(Corpus.Beside(name, find: TestCatalog.Find).Read(utf8));

        Assert.That(Compact(written), Is.EqualTo(Compact(WithoutMark(utf8))));
    }

    [Test]
    public void Elsas_own_definitions_are_there_to_be_read()
    {
        var count = Corpus.ElsaNames.Count();
        if (count == 0)
            Assert.Ignore("48 definitions of Elsa's own tests are not beside the repository; their rows are skipped.");
        Assert.That(count, Is.EqualTo(48));
    }

    /// <summary>Types in a definition that the engine does not run.</summary>
    private static List<string> UnknownTypes(string name) =>
        [
            .. Types(JsonNode.Parse(WithoutMark(Corpus.Read(name)))!["root"])
                .Where(type => ActivityCatalog.Find(type) is null)
                .Distinct(),
        ];

    private static byte[] WithoutMark(byte[] utf8) => utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8;

    private static string Compact(byte[] utf8) => JsonSerializer.Serialize(JsonDocument.Parse(utf8).RootElement);

    private static IEnumerable<string> Types(JsonNode? node) =>
        node switch
        {
            JsonObject members => (
                members.ContainsKey("version") && members["type"] is JsonValue type
                    ? [type.ToString()]
                    : Array.Empty<string>()
            ).Concat(members.SelectMany(member => Types(member.Value))),
            JsonArray items => items.SelectMany(Types),
            _ => [],
        };
}
