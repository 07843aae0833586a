using System.Text;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Tests.Definitions;

public sealed class StoredReadingTests
{
    private static readonly string Long = new('n', 1_001);

    private const string Write =
        """{"id":"tulis","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"x"}}}""";

    private const string Endless = $$$"""
        {"id":"putar","type":"Elsa.While","version":1,
         "condition":{"typeName":"Boolean","expression":{"type":"Literal","value":true}},"body":{{{Write}}}}
        """;

    private const string Unarmed = """
        {"id":"t","type":"Elsa.Timer","version":1,"canStartWorkflow":true,
         "interval":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"00:00:00.01"}}}
        """;

    public static IEnumerable<TestCaseData> Refused =>
        [
            new TestCaseData(Of(Endless), "MGW-747").SetName("{m}(a loop)"),
            new TestCaseData(Of(Unarmed), "MGW-171").SetName("{m}(a trigger)"),
            new TestCaseData(Of(Write, Named("inputs", 1_001)), "MGW-707").SetName("{m}(inputs)"),
            new TestCaseData(Of(Write, Named("variables", 1_001)), "MGW-707").SetName("{m}(variables)"),
            new TestCaseData(Of(Write, $"\"name\":\"{Long}\","), "MGW-708").SetName("{m}(a name)"),
        ];

    [TestCaseSource(nameof(Refused))]
    public void What_publishing_refuses_is_read_where_it_was_published_before(byte[] document, string code)
    {
        Assert.That(
            () => DefinitionReader.Read(document),
            Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains(code)
        );

        var read = DefinitionReader.ReadStored(document);

        Assert.That(read.Nodes, Has.Length.GreaterThanOrEqualTo(2));
        Assert.That(Triggers.Of(read), Is.Empty);
        Assert.That(read.Inputs.Length + read.Variables.Length, Is.EqualTo(0).Or.EqualTo(1_001));
        Assert.That(read.Name, Is.EqualTo("w").Or.EqualTo(Long));
    }

    [Test]
    public void What_cannot_be_run_is_refused_there_as_well()
    {
        var document = Of("""{"id":"x","type":"Elsa.TidakAda","version":1}""");

        Assert.That(
            () => DefinitionReader.ReadStored(document),
            Throws.TypeOf<DefinitionRefusedException>().With.Message.Contains("MGW-724")
        );
    }

    private static string Named(string what, int number) =>
        $"\"{what}\":[{string.Join(',', Enumerable.Range(1, number).Select(one => $"{{\"name\":\"n{one}\"}}"))}],";

    private static byte[] Of(string activity, string more = "") =>
        Encoding.UTF8.GetBytes(
            $$$"""{"definitionId":"w",{{{more}}}"version":1,"root":{"id":"root","type":"Elsa.Sequence","version":1,"activities":[{{{activity}}}]}}"""
        );
}
