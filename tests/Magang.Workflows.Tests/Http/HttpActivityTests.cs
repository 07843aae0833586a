using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Http;

public sealed class HttpActivityTests
{
    private const string Unreachable =
        """{"failure":"failed","code":"MGW-636","message":"Tidak tersambung. [MGW-636]","attempts":5}""";

    private const string Unanswered =
        """{"failure":"unanswered","code":"MGW-637","message":"Tidak dijawab. [MGW-637]","attempts":1}""";

    private static readonly string Expecting = ARequest.Object("expectedStatusCodes", "[200,404]");

    [TestCase(200, new[] { "200", "Done" })]
    [TestCase(404, new[] { "404", "Done" })]
    [TestCase(500, new[] { "Unmatched status code", "Done" })]
    public void The_flow_goes_out_by_the_status_code_and_by_Done(int status, string[] lines)
    {
        var (world, _) = Answered(
            ARequest.Flow(Expecting, "200", "404", "Unmatched status code", "Done", "Timeout", "Failed to connect"),
            Answer(status)
        );

        Assert.That(world.Lines, Is.EquivalentTo(lines));
    }

    [Test]
    public void Without_expected_codes_every_answer_is_Done()
    {
        var (world, _) = Answered(ARequest.Flow("", "200", "Unmatched status code", "Done"), Answer(500));

        Assert.That(world.Lines, Is.EqualTo(["Done"]));
    }

    [TestCase(Unreachable, "Failed to connect")]
    [TestCase(Unanswered, "Timeout")]
    public void What_could_not_be_sent_goes_out_by_its_own_way(string result, string outcome)
    {
        var (world, life) = Answered(ARequest.Flow("", "Failed to connect", "Timeout", "Done"), result);

        Assert.That(world.Lines, Is.EqualTo([outcome]));
        Assert.That(life.State!.Status, Is.EqualTo(Status.Finished));
    }

    [TestCase(Unreachable, "MGW-185")]
    [TestCase(Unanswered, "MGW-186")]
    public void Where_no_way_is_drawn_it_is_an_incident_that_says_what_to_do(string result, string code)
    {
        var (world, life) = Answered(ARequest.Flow("", "Done"), result);

        Assert.That(life.State!.Incidents.Select(incident => incident.Code), Is.EqualTo([code]));
        Assert.That(life.State.Incidents[0].Message, Does.Contain("ulangi").IgnoreCase);
        Assert.That(world.Lines, Is.Empty);
    }

    [Test]
    public void A_retry_of_the_incident_sends_again_with_the_first_key()
    {
        var (world, life) = Answered(ARequest.Flow("", "Done"), Unanswered);

        world.Tell(life.Id, new RetryRequested(life.State!.Incidents[0].Id));

        Assert.That(life.Jobs.Keys, Is.EqualTo([2]));
        Assert.That(life.Jobs[2].Body.GetProperty("key").GetString(), Is.EqualTo("1-1"));
        world.FinishJob(life, Unanswered);
        world.Tell(life.Id, new RetryRequested(life.State!.Incidents[0].Id));
        Assert.That(life.Jobs[3].Body.GetProperty("key").GetString(), Is.EqualTo("1-1"));
        world.FinishJob(life, Answer(200));
        Assert.That(world.Lines, Is.EqualTo(["Done"]));
    }

    [Test]
    public void A_worker_that_failed_in_every_attempt_left_the_request_in_doubt()
    {
        var world = new World(ARequest.Flow("", "Done"));
        var life = world.Start("minta");

        world.FinishJob(life, """{"code":"MGW-409","message":"IOException"}""", succeeded: false);

        Assert.That(life.State!.Incidents[0].Code, Is.EqualTo("MGW-186"));
    }

    [Test]
    public void An_answer_gives_status_headers_and_read_content()
    {
        var (_, life) = Answered(
            ARequest.Flow("", "tunggu"),
            """{"status":201,"headers":{"X-A":["1","2"]},"contentType":"application/json; charset=utf-8","content":"{\"n\":7}","attempts":1}"""
        );

        Assert.That(Variable(life, "kode").GetInt32(), Is.EqualTo(201));
        Assert.That(Variable(life, "isi").GetRawText(), Is.EqualTo("""{"n":7}"""));
        Assert.That(Variable(life, "kepala").GetRawText(), Is.EqualTo("""{"X-A":["1","2"]}"""));
        Assert.That(Variable(life, "hasil").GetProperty("attempts").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("text/plain", "{}", "{}")]
    [TestCase("application/json", "bukan json", "bukan json")]
    public void What_is_not_JSON_stays_text(string contentType, string content, string expected)
    {
        var (_, life) = Answered(
            ARequest.Flow(""),
            $$"""{"status":200,"headers":{},"contentType":"{{contentType}}","content":"{{content}}","attempts":1}"""
        );

        Assert.That(Variable(life, "isi").ValueKind, Is.EqualTo(JsonValueKind.String));
        Assert.That(Variable(life, "isi").GetString(), Is.EqualTo(expected));
    }

    [TestCase(200, "ya")]
    [TestCase(204, "lain")]
    public void The_port_of_the_status_code_runs(int status, string line)
    {
        var (world, _) = Answered(
            ARequest.WithPorts(
                $$"""
                "expectedStatusCodes":[{"statusCode":200,"activity":{{ARequest.Line(
                    "ya"
                )}}},{"statusCode":404,"activity":null}],
                "unmatchedStatusCode":{{ARequest.Line("lain")}}
                """
            ),
            Answer(status)
        );

        Assert.That(world.Lines, Is.EqualTo([line, "akhir"]));
    }

    [Test]
    public void An_expected_code_with_an_empty_port_just_goes_on()
    {
        var (world, _) = Answered(
            ARequest.WithPorts(
                $$"""
                "expectedStatusCodes":[{"statusCode":404,"activity":null}],"unmatchedStatusCode":{{ARequest.Line(
                    "lain"
                )}}
                """
            ),
            Answer(404)
        );

        Assert.That(world.Lines, Is.EqualTo(["akhir"]));
    }

    [TestCase(Unreachable, "putus")]
    [TestCase(Unanswered, "lama")]
    public void The_ports_for_failures_run(string result, string line)
    {
        var (world, _) = Answered(
            ARequest.WithPorts(
                $$"""
                "failedToConnect":{{ARequest.Line("putus")}},"timeout":{{ARequest.Line("lama")}}
                """
            ),
            result
        );

        Assert.That(world.Lines, Is.EqualTo([line, "akhir"]));
    }

    [Test]
    public void A_failure_without_a_port_is_an_incident()
    {
        var (_, life) = Answered(ARequest.WithPorts(""), Unreachable);

        Assert.That(life.State!.Incidents[0].Code, Is.EqualTo("MGW-185"));
    }

    [Test]
    public void A_cancelled_branch_takes_its_job_along()
    {
        var world = new World(ARequest.Flow(""));
        var life = world.Start("minta");

        world.Tell(life.Id, new CancelRequested("tidak jadi"));

        Assert.That(life.Jobs, Is.Empty);
        Assert.That(
            (world.Tell(life.Id, new JobFinished(1, Succeeded: true, Json.Parse(Answer(200)))) as Refused)
                ?.Refusal
                .Code,
            Is.EqualTo("MGW-110")
        );
    }

    private static (World World, Life Life) Answered(Definition definition, string result)
    {
        var world = new World(definition);
        var life = world.Start("minta");
        Assert.That(life.Jobs.Values.Select(job => job.Kind), Is.EqualTo(["http"]));
        world.FinishJob(life, result);
        return (world, life);
    }

    private static string Answer(int status) =>
        $$"""{"status":{{status}},"headers":{},"contentType":"","content":"","attempts":1}""";

    private static JsonElement Variable(Life life, string name) =>
        JsonDocument.Parse(life.Stored!).RootElement.GetProperty("vars").GetProperty(name);
}
