using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.IntegrationTests.Postgres;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.IntegrationTests.Api;

public sealed class ErrandTests
{
    private const string OperatorSistem = "sistem-arsip;peran=OPERATOR_SISTEM";

    [Test]
    public async Task The_request_leaves_by_the_outbox_once_and_an_operator_sees_it_waiting()
    {
        await using var api = await AnApi.StartAsync();
        var instance = await StartAsync(api);

        await api.Runtime.StepAsync();
        await api.Runtime.StepAsync();

        Assert.That(
            await api.ScalarAsync<long>("SELECT count(*) FROM outbox WHERE type = 'PekerjaanDiminta'"),
            Is.EqualTo(1)
        );
        var timeline = await api.GetAsync(AnApi.Operator, $"kasus/{instance}/linimasa");
        Assert.That(timeline[0].GetProperty("text").GetString(), Does.Contain("pekerjaan 'arsipkan' (nomor 1)"));
        var waits = (await api.GetAsync(AnApi.Operator, $"kasus/{instance}")).GetProperty("waitsFor");
        Assert.That(waits[0].GetProperty("kind").GetString(), Is.EqualTo("Errand"));
        var notices = await api.GetAsync(AnApi.Operator, "pemberitahuan");
        Assert.That(notices[0].GetProperty("text").GetString(), Does.Contain($"({instance}-1)"));
    }

    [Test]
    public async Task The_report_brings_the_result_and_its_repeat_the_same_answer()
    {
        var api = await AnApi.SharedAsync();
        var instance = await StartAsync(api);

        var first = await ReportAsync(api, instance, "op-1", """{"rak":"A-7"}""");
        var second = await ReportAsync(api, instance, "op-1", """{"rak":"A-7"}""");

        Assert.That((int)first.StatusCode, Is.EqualTo(200));
        Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
        Assert.That(second.Headers.GetValues("Idempotency-Replayed"), Is.EqualTo(["true"]));
        var timeline = await api.GetAsync(AnApi.Operator, $"kasus/{instance}/linimasa");
        Assert.That(timeline.GetArrayLength(), Is.EqualTo(2));
        Assert.That(
            (await api.Runtime.Instances.FindAsync(new InstanceId(instance)))!.State.Status,
            Is.EqualTo(Status.Finished)
        );
    }

    [Test]
    public async Task A_report_that_comes_too_late_or_for_nothing_is_a_conflict()
    {
        var api = await AnApi.SharedAsync();
        var instance = await StartAsync(api);

        var wrong = await ReportAsync(api, instance, "op-0", "1", errand: 9);
        await ReportAsync(api, instance, "op-1", "1");
        var late = await ReportAsync(api, instance, "op-2", "1");
        var unknown = await ReportAsync(api, 987654, "op-3", "1");

        Assert.That(
            new[] { wrong, late, unknown }.Select(answer => (int)answer.StatusCode),
            Is.EqualTo([409, 409, 404])
        );
    }

    [TestCase("""{"nip":"199001012015011001"}""")]
    [TestCase("[[199001012015011001]]")]
    public async Task A_result_with_a_NIP_in_it_is_refused(string result)
    {
        var api = await AnApi.SharedAsync();
        var instance = await StartAsync(api);

        var answer = await ReportAsync(api, instance, "op-1", result);

        Assert.That((int)answer.StatusCode, Is.EqualTo(422));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("MGW-500"));
    }

    [TestCase(AnApi.Sekda, 403)]
    [TestCase("p-1;peran=PESERTA", 404)]
    public async Task Only_operators_and_systems_report(string who, int status)
    {
        var api = await AnApi.SharedAsync();
        var instance = await StartAsync(api);

        var answer = await ReportAsync(api, instance, "op-1", "1", who: who);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_report_without_a_key_is_refused()
    {
        var api = await AnApi.SharedAsync();
        var instance = await StartAsync(api);

        var answer = await api.PostAsync(OperatorSistem, $"pekerjaan/{instance}-1/selesai", """{"result":1}""");

        Assert.That((int)answer.StatusCode, Is.EqualTo(422));
    }

    [TestCase(50)]
    [TestCase(58)]
    [TestCase(60)]
    [TestCase(62)]
    [TestCase(64)]
    public async Task A_result_that_nests_deep_is_taken_or_refused_and_the_case_stays_readable(int depth)
    {
        var api = await AnApi.SharedAsync();
        await api.Runtime.Definitions.PublishAsync(
            AWorkflow.Of("arsip-lanjut", AWorkflow.RunTask("arsip", "arsipkan"), AWorkflow.Event("g1"))
        );
        var beginning = new Beginning("arsip-lanjut", new Routing("METRO", "BKD"));
        var started = await api.Runtime.Committer.SubmitAsync(Submission.Start(beginning, new Started()));
        var instance = started.Instance.Value;

        var answer = await ReportAsync(api, instance, "op-1", new string('[', depth) + new string(']', depth));

        Assert.That(
            (int)answer.StatusCode,
            Is.EqualTo(depth < 64 ? 200 : 400),
            await answer.Content.ReadAsStringAsync()
        );
        await api.GetAsync(AnApi.Operator, $"kasus/{instance}");
        await api.GetAsync(AnApi.Operator, $"kasus/{instance}/linimasa");
        var next = Submission.To(new InstanceId(instance), new CancelRequested("selesai"));
        Assert.That(async () => await api.Runtime.Committer.SubmitAsync(next), Throws.Nothing);
    }

    [TestCase("peristiwa:1")]
    [TestCase("karantina:1:timer 4")]
    [TestCase("kalender:hari-libur-2026@2026-01-01")]
    public async Task A_key_of_the_engine_s_own_form_is_refused(string key)
    {
        var api = await AnApi.SharedAsync();
        var instance = await StartAsync(api);

        var answer = await ReportAsync(api, instance, key.Replace(' ', '_'), "1");

        Assert.That((int)answer.StatusCode, Is.EqualTo(422), "else an event of that number would pass for said");
    }

    [TestCase(""" "\ud800" """)]
    [TestCase("""{"\udc00":1}""")]
    public async Task A_result_with_half_a_character_is_refused_as_unreadable(string result)
    {
        var api = await AnApi.SharedAsync();
        var instance = await StartAsync(api);

        var answer = await ReportAsync(api, instance, "op-1", result);

        Assert.That((int)answer.StatusCode, Is.EqualTo(400), await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> ReportAsync(
        AnApi api,
        long instance,
        string operation,
        string result,
        int errand = 1,
        string who = OperatorSistem
    ) =>
        api.PostAsync(
            who,
            $"pekerjaan/{instance}-{errand}/selesai",
            $$"""{"operationId":{{JsonSerializer.Serialize(operation)}},"result":{{result}} }"""
        );

    private static async Task<long> StartAsync(AnApi api)
    {
        await api.Runtime.Definitions.PublishAsync(AWorkflow.Of("arsip", AWorkflow.RunTask("arsip", "arsipkan")));
        var beginning = new Beginning("arsip", new Routing("METRO", "BKD"));
        return (await api.Runtime.Committer.SubmitAsync(Submission.Start(beginning, new Started()))).Instance.Value;
    }
}
