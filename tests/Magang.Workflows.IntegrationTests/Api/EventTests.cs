using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.IntegrationTests.Postgres;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Api;

public sealed class EventTests
{
    private const string Mulai = """{"payload":{"k":1},"operationId":"kunci-1"}""";

    [Test]
    public async Task An_event_from_outside_starts_what_it_triggers_and_resumes_who_waits_once_for_a_key()
    {
        await using var api = await AnApi.StartAsync();
        await api.Runtime.Definitions.PublishAsync(
            AWorkflow.Of("dipicu", AWorkflow.Starting("kabar"), AWorkflow.Event("x"))
        );
        await api.Runtime.Definitions.PublishAsync(AWorkflow.OfGates("menunggu", 1));
        var beginning = new Beginning("menunggu", new Routing("METRO"));
        await api.Runtime.Committer.SubmitAsync(Submission.Start(beginning, new Started()));

        var first = await PostAsync(api, "kabar", Mulai);
        var again = await PostAsync(api, "kabar", Mulai);
        await PostAsync(api, "g1", """{"operationId":"kunci-2"}""");
        await api.Runtime.StepAsync();

        Assert.That(((int)first.StatusCode, (int)again.StatusCode), Is.EqualTo((202, 200)));
        Assert.That(again.Headers.Contains("Idempotency-Replayed"));
        Assert.That(await EventAsync(again), Is.EqualTo(await EventAsync(first)));
        await using var command = api.Source.CreateCommand(
            "SELECT string_agg(definition_id || ' ' || status, ', ' ORDER BY definition_id) FROM instance"
        );
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo("dipicu 0, menunggu 1"));
    }

    [TestCase("kepala-a;peran=KEPALA_OPD;opd=DINAS_A", "kabar", Mulai, 403)]
    [TestCase(AnApi.Operator, "199001012015011001", Mulai, 422)]
    [TestCase(AnApi.Operator, "kabar", """{"payload":{"k":1}}""", 422)]
    [TestCase(AnApi.Operator, "kabar", """{"payload":{"k":"\ud800"},"operationId":"k"}""", 400)]
    [TestCase(AnApi.Operator, "kabar", """{"payload":[1],"operationId":"k"}""", 422)]
    [TestCase(AnApi.Operator, "kabar", """{"correlationId":"","operationId":"k"}""", 422)]
    [TestCase(AnApi.Operator, "kabar", "null", 400)]
    [TestCase(AnApi.Operator, "kabar?daerah=NERAKA", Mulai, 422)]
    [TestCase("p-1;peran=PESERTA", "kabar", Mulai, 403)]
    [TestCase(AnApi.Operator, "kabar", """{"payload":{"nip":"199001012015011001"},"operationId":"k"}""", 422)]
    public async Task An_event_is_refused_to_others_and_where_it_would_name_a_person(
        string who,
        string name,
        string body,
        int status
    )
    {
        var api = await AnApi.SharedAsync();

        Assert.That((int)(await PostAsync(api, name, body, who)).StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task An_event_that_workflows_say_to_each_other_is_not_taken_from_outside()
    {
        var api = await AnApi.SharedAsync();
        var inner = api.Runtime.InnerEvents.First();

        Assert.That((int)(await PostAsync(api, inner, Mulai)).StatusCode, Is.EqualTo(403));
    }

    [Test]
    public async Task A_key_that_was_used_for_another_event_is_refused_with_its_name()
    {
        await using var api = await AnApi.StartAsync();
        await PostAsync(api, "kabar", Mulai);

        var other = await PostAsync(api, "lain", Mulai);

        Assert.That((int)other.StatusCode, Is.EqualTo(409));
        Assert.That(await other.Content.ReadAsStringAsync(), Does.Contain("MGW-410").And.Contain("'kabar'"));
    }

    private static Task<HttpResponseMessage> PostAsync(
        AnApi api,
        string name,
        string body,
        string who = AnApi.Operator
    ) => api.PostAsync(who, $"peristiwa/{name}", body);

    private static async Task<long> EventAsync(HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("event").GetInt64();
}
