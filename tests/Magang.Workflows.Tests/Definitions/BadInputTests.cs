using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Definitions;

public class BadInputTests
{
    private static readonly string[] Names = [.. Corpus.OwnNames, .. Corpus.ElsaNames];

    [TestCaseSource(nameof(Names))]
    public void A_damaged_definition_is_read_or_refused_and_nothing_else(string name)
    {
        var utf8 = Corpus.Read(name);
        var random = new Random(name.Sum(c => c));
        for (var round = 0; round < 60; round++)
        {
            var damaged = Damage(utf8, random);
            try
            {
                Corpus.Beside(name, round % 2 == 0 ? null : FlowMode.Token, TestCatalog.Find).Read(damaged);
            }
            catch (DefinitionRefusedException refusal)
            {
                Assert.That(refusal.Findings, Is.Not.Empty);
            }
        }
    }

    [Test]
    public void A_document_cut_short_at_any_byte_is_refused()
    {
        var utf8 = Corpus.Read("own-io");
        for (var length = 0; length < utf8.Length - 1; length += 3)
            Assert.That(ADefinition.Problems(utf8[..length]), Is.Not.Empty);
    }

    private static IEnumerable<TestCaseData> Bombs()
    {
        yield return new TestCaseData(
            Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', 10 * 1024 * 1024) + "\"}"),
            "10 MB"
        ).SetArgDisplayNames("10 MB of text");
        yield return new TestCaseData(Encoding.UTF8.GetBytes(new string('[', 5_000_000)), "MGW-702").SetArgDisplayNames(
            "5,000,000 brackets"
        );
        yield return new TestCaseData(Nested(1000), "MGW-702").SetArgDisplayNames("1,000 nested sequences");
        yield return new TestCaseData(Nested(120), "MGW-721").SetArgDisplayNames("120 nested sequences");
        yield return new TestCaseData(Many(100_000), "lebih dari 20000 aktivitas").SetArgDisplayNames(
            "100,000 activities"
        );
        yield return new TestCaseData(Unknown(18_000), "Dan 17900 lagi").SetArgDisplayNames("18,000 unknown types");
        yield return new TestCaseData(Script(new string('(', 9_000_000)), "MGW-707").SetArgDisplayNames(
            "9 MB of script"
        );
        yield return new TestCaseData(Script(new string('(', 99_000)), "nests").SetArgDisplayNames(
            "a script of 99,000 brackets"
        );
        yield return new TestCaseData(Nowhere(60_000), "'y' (Elsa.Nothing)").SetArgDisplayNames(
            "60,000 connections to nowhere"
        );
        yield return new TestCaseData(Ladder(19_000), "lebih dari 20000 sambungan").SetArgDisplayNames(
            "a flowchart of 38,000 connections"
        );
    }

    [TestCaseSource(nameof(Bombs))]
    public void A_bomb_is_refused_within_seconds(byte[] utf8, string words)
    {
        var started = Stopwatch.GetTimestamp();
        var refusal = ADefinition.Refusal(utf8);

        Assert.That(refusal.Message, Does.Contain(words));
        // About one second alone; other tests run beside it.
        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void A_large_flowchart_with_many_loops_is_read_within_seconds()
    {
        var started = Stopwatch.GetTimestamp();
        var definition = DefinitionReader.Read(Ladder(9_000), FlowMode.Token, TestCatalog.Find);

        Assert.That(definition.Graphs[0].Connections, Has.Length.EqualTo(17_997));
        Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    private static byte[] Nested(int depth)
    {
        var text = new StringBuilder("{\"definitionId\":\"x\",\"root\":");
        for (var i = 0; i < depth; i++)
            text.Append("{\"type\":\"Elsa.Sequence\",\"activities\":[");
        for (var i = 0; i < depth; i++)
            text.Append("]}");
        return Encoding.UTF8.GetBytes(text.Append('}').ToString());
    }

    private static byte[] Many(int count) =>
        Encoding.UTF8.GetBytes(
            "{\"definitionId\":\"x\",\"root\":{\"type\":\"Elsa.Sequence\",\"activities\":["
                + string.Join(',', Enumerable.Repeat("{\"type\":\"Elsa.WriteLine\"}", count))
                + "]}}"
        );

    private static byte[] Unknown(int count) =>
        Encoding.UTF8.GetBytes(
            "{\"definitionId\":\"x\",\"root\":{\"type\":\"Elsa.Sequence\",\"activities\":["
                + string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"type\":\"Elsa.WriteLin{i}\"}}"))
                + "]}}"
        );

    private static byte[] Script(string script) =>
        ADefinition.Utf8(
            ADefinition.Of(
                "Elsa.Sequence",
                ADefinition.Line("a", ADefinition.Input("String", "JavaScript", $"\"{script}\""))
            )
        );

    private static byte[] Nowhere(int count)
    {
        var ids = Enumerable.Range(0, 2_000).Select(i => $"n{i}").ToArray();
        var definition = ADefinition.Flow(
            string.Join(' ', ids),
            [.. Enumerable.Range(0, count).Select(i => $"n1-m{i}")]
        );
        definition["root"]!["activities"]!.AsArray().Add(JsonNode.Parse("""{"id":"y","type":"Elsa.Nothing"}"""));
        return ADefinition.Utf8(definition);
    }

    // Each rung leads one up and two back.
    private static byte[] Ladder(int rungs)
    {
        var ids = Enumerable.Range(0, rungs).Select(i => $"n{i}").ToArray();
        var up = Enumerable.Range(1, rungs - 1).Select(i => $"n{i - 1}-n{i}");
        var back = Enumerable.Range(2, rungs - 2).Select(i => $"n{i}:Again-n{i - 2}");
        return ADefinition.Utf8(ADefinition.Flow(string.Join(' ', ids), [.. up, .. back]));
    }

    private static byte[] Damage(byte[] utf8, Random random)
    {
        if (random.Next(4) == 0)
            return utf8[..random.Next(utf8.Length)];
        var document = JsonNode.Parse(utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8)!;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var places = new List<JsonNode>();
            Collect(document, places);
            Change(places[random.Next(places.Count)], places, random);
        }
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject or JsonArray)
            places.Add(node);
        foreach (
            var child in node is JsonObject members
                ? members.Select(member => member.Value)
                : node as IEnumerable<JsonNode?> ?? []
        )
            Collect(child, places);
    }

    private static void Change(JsonNode place, List<JsonNode> places, Random random)
    {
        var other = random.Next(8) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(-3, 3)),
            2 => JsonValue.Create("rusak `${"),
            3 => JsonValue.Create(true),
            4 => new JsonObject(),
            5 => new JsonArray(),
            _ => places[random.Next(places.Count)].DeepClone(),
        };
        switch (place)
        {
            case JsonObject { Count: > 0 } members:
                var name = members.ElementAt(random.Next(members.Count)).Key;
                if (random.Next(3) == 0)
                    members.Remove(name);
                else
                    members[random.Next(5) == 0 ? "activities" : name] = other;
                break;
            case JsonArray { Count: > 0 } items:
                var at = random.Next(items.Count);
                if (random.Next(3) == 0)
                    items.RemoveAt(at);
                else if (random.Next(2) == 0)
                    items.Add(items[at]?.DeepClone());
                else
                    items[at] = other;
                break;
        }
    }
}
