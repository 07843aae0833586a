using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Http;

public sealed class HttpOrderTests
{
    private static readonly string Secret = """
        "authorization":{"typeName":"String","expression":{"type":"Secret","value":{"name":"siasn","typeName":"Text"}}}
        """;

    [Test]
    public void A_bare_request_is_a_GET_without_a_body()
    {
        var order = OrderOf("");

        Assert.That(
            order.GetRawText(),
            Is.EqualTo("""{"url":"https://layanan.go.id/a?kunci=rahasia","method":"GET","headers":{},"expected":[]}""")
        );
    }

    [Test]
    public void Everything_that_is_given_is_in_the_order()
    {
        var order = OrderOf(
            string.Join(
                ',',
                ARequest.Literal("method", "post"),
                ARequest.Object("content", """{"a":1}"""),
                ARequest.Literal("authorization", "Bearer x"),
                ARequest.Object("requestHeaders", """{"X-A":"1","X-B":["2","3"]}"""),
                ARequest.Object("expectedStatusCodes", "[200,404]"),
                """ "requestTimeout":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"00:00:05"}} """
            )
        );

        Assert.That(order.GetProperty("method").GetString(), Is.EqualTo("POST"));
        Assert.That(order.GetProperty("content").GetString(), Is.EqualTo("""{"a":1}"""));
        Assert.That(order.GetProperty("contentType").GetString(), Is.EqualTo("application/json"));
        Assert.That(
            order.GetProperty("headers").GetRawText(),
            Is.EqualTo("""{"X-A":["1"],"X-B":["2","3"],"Authorization":["Bearer x"]}""")
        );
        Assert.That(order.GetProperty("expected").GetRawText(), Is.EqualTo("[200,404]"));
        Assert.That(order.GetProperty("seconds").GetDouble(), Is.EqualTo(5));
    }

    [TestCase("application/x-www-form-urlencoded", """{"a b":"1&2","c":true}""", "a+b=1%262&c=true")]
    [TestCase("text/plain", "\"halo\"", "halo")]
    [TestCase("application/xml", "\"<a/>\"", "<a/>")]
    public void The_body_is_written_as_its_type_asks(string type, string content, string expected)
    {
        var order = OrderOf($"{ARequest.Object("content", content)},{ARequest.Literal("contentType", type)}");

        Assert.That(order.GetProperty("content").GetString(), Is.EqualTo(expected));
        Assert.That(order.GetProperty("contentType").GetString(), Is.EqualTo(type));
    }

    [Test]
    public void A_secret_is_named_and_never_known()
    {
        var headers = ARequest.Object("requestHeaders", """{"X-Kunci":{"secret":"kunci-api"}}""");
        var order = OrderOf($"{Secret},{headers}");

        Assert.That(
            order.GetProperty("headers").GetRawText(),
            Is.EqualTo("""{"X-Kunci":[{"secret":"kunci-api"}],"Authorization":[{"secret":"siasn"}]}""")
        );
    }

    [Test]
    public void A_text_that_looks_like_a_secret_stays_a_text()
    {
        var headers = ARequest.Object("requestHeaders", """{"X-Kunci":"{\"secret\":\"siasn\"}"}""");

        Assert.That(
            OrderOf(headers).GetProperty("headers").GetProperty("X-Kunci")[0].ValueKind,
            Is.EqualTo(JsonValueKind.String)
        );
    }

    [Test]
    public void The_journal_says_what_was_asked_without_query_headers_or_body()
    {
        var world = new World(
            ARequest.Flow($"{ARequest.Literal("authorization", "Bearer abc")},{ARequest.Object("content", "\"isi\"")}")
        );
        world.Start("minta");

        var entry = world.Journal[0].Entry.GetRawText();
        Assert.That(entry, Does.Contain("""["job",1,"http","GET https://layanan.go.id/a"]"""));
        Assert.That(entry, Does.Not.Contain("abc").And.Not.Contain("kunci").And.Not.Contain("isi"));
    }

    [TestCase("url", "layanan.go.id")]
    [TestCase("url", "file:///etc/passwd")]
    [TestCase("authorization", "Bearer x\r\nX-B: y")]
    [TestCase("authorization", "(bukan skema) x")]
    [TestCase("requestHeaders", """{"Host":"lain.go.id"}""")]
    [TestCase("requestHeaders", """{"content-length":"5"}""")]
    [TestCase("requestHeaders", """{"Idempotency-Key":"5"}""")]
    [TestCase("requestHeaders", """{"X A":"5"}""")]
    [TestCase("requestHeaders", """{"X-A":"5\n6"}""")]
    [TestCase("requestHeaders", """{"X-A":{"b":1}}""")]
    [TestCase("requestHeaders", """{"X-A":"1","x-a":"2"}""")]
    [TestCase("requestHeaders", "[1]")]
    [TestCase("requestTimeout", "00:01:41")]
    [TestCase("requestTimeout", "-00:00:01")]
    public void What_cannot_be_sent_is_an_incident_that_names_the_input_and_not_its_value(string input, string value)
    {
        var root = $$"""
            {"id":"http","type":"Elsa.FlowSendHttpRequest"
              {{(input == "url" ? "" : "," + ARequest.Literal("url", "https://layanan.go.id"))}}
              ,{{ARequest.Literal(input, value)}}}
            """;
        var life = new World(ARequest.Read(root)).Start("minta");

        Assert.That(life.State!.Incidents.Select(incident => incident.Code), Is.EqualTo(["MGW-119"]));
        Assert.That(life.State.Incidents[0].Message, Does.Contain($"'{input}"));
        Assert.That(life.Jobs, Is.Empty);
    }

    [Test]
    public void A_body_of_more_than_a_megabyte_is_not_asked_for()
    {
        var life = new World(ARequest.Flow(ARequest.Literal("content", new string('x', (1024 * 1024) + 1)))).Start(
            "minta"
        );

        Assert.That(life.State!.Incidents[0].Code, Is.EqualTo("MGW-119"));
    }

    [Test]
    public void A_secret_where_none_can_be_is_refused_with_the_definition()
    {
        var refused = Assert.Throws<DefinitionRefusedException>(() =>
            ARequest.Read(
                """{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Secret","value":"siasn"}}}"""
            )
        )!;

        Assert.That(refused.Findings.Select(finding => finding.Code), Is.EqualTo(["MGW-731"]));
    }

    private static JsonElement OrderOf(string members) =>
        new World(ARequest.Flow(members)).Start("minta").Jobs.Values.Single().Body;
}
