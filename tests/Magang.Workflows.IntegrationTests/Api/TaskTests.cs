using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using static Magang.Workflows.IntegrationTests.Api.BatchTests;

namespace Magang.Workflows.IntegrationTests.Api;

public sealed class TaskTests
{
    private const string OtherOperator = "operator-2;peran=OPERATOR_BADAN";

    [Test]
    public async Task An_inbox_has_what_its_owner_may_do_and_nothing_else()
    {
        await using var api = await AnApi.StartAsync();
        await api.OpenBatchAsync(AnApi.Row(), AnApi.Row(AnApi.NipB, "DINAS_B"));

        var head = await api.GetAsync(AnApi.KepalaDinasA, "tugas");
        var participant = await api.GetAsync("P-2;peran=PESERTA", "tugas");
        var other = await api.AskAsync(AnApi.KepalaDinasA, "tugas?peran=SEKDA");

        Assert.Multiple(() =>
        {
            Assert.That(Texts(head.GetProperty("tasks"), "activity"), Is.EqualTo(["rekomendasi"]));
            Assert.That(Texts(head.GetProperty("tasks"), "opd"), Is.EqualTo(["DINAS_A"]));
            Assert.That(Texts(participant.GetProperty("tasks"), "activity"), Is.EqualTo(["surat-sehat"]));
            Assert.That(Texts(participant.GetProperty("tasks"), "person"), Is.EqualTo(["P-2"]));
            Assert.That((int)other.StatusCode, Is.EqualTo(403));
        });
    }

    [Test]
    public async Task A_task_tells_its_fields_with_types_and_allowed_words()
    {
        await using var api = await AnApi.StartAsync();
        var (_, task) = await AnOpenCaseAsync(api, "rekomendasi");

        var fields = (await api.GetAsync(AnApi.KepalaDinasA, $"tugas/{task}")).GetProperty("fields");

        var decision = fields.EnumerateArray().First();
        Assert.Multiple(() =>
        {
            Assert.That(decision.GetProperty("path").GetString(), Is.EqualTo("rec.Decision"));
            Assert.That(decision.GetProperty("type").GetString(), Is.EqualTo("teks"));
            Assert.That(decision.GetProperty("personal").GetString(), Is.EqualTo("umum"));
            Assert.That(
                decision.GetProperty("words").EnumerateArray().Select(word => word.GetString()),
                Is.EqualTo(["DIREKOMENDASIKAN", "TIDAK_DIREKOMENDASIKAN"])
            );
        });
    }

    [Test]
    public async Task A_claimed_task_leaves_the_others_inboxes_and_they_are_told_who_has_it()
    {
        await using var api = await AnApi.StartAsync();
        var (_, task) = await AnOpenCaseAsync(api, "rekam-kepegawaian");

        var claim = await api.ActAsync(AnApi.Operator, task, "ambil", """{"operationId":"a","expectedRevision":0}""");
        var refused = await api.ActAsync(OtherOperator, task, "selesai", AnApi.Completion("KIRIM"));

        var key = await api.Cast.KeyAsync(AnApi.Operator);
        var problem = await AnApi.BodyAsync(refused);
        var inbox = await api.GetAsync(OtherOperator, "tugas");
        Assert.Multiple(() =>
        {
            Assert.That((int)claim.StatusCode, Is.EqualTo(200));
            Assert.That((int)refused.StatusCode, Is.EqualTo(409));
            Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo("MGW-154"));
            Assert.That(problem.GetProperty("current").GetProperty("claimedBy").GetString(), Is.EqualTo(key));
            Assert.That(Texts(inbox.GetProperty("tasks"), "activity"), Does.Not.Contain("rekam-kepegawaian"));
        });
    }

    [Test]
    public async Task A_stale_revision_is_told_how_the_task_stands_now()
    {
        await using var api = await AnApi.StartAsync();
        var (_, task) = await AnOpenCaseAsync(api, "rekam-kepegawaian");
        await api.ActAsync(AnApi.Operator, task, "ambil", """{"operationId":"a"}""");

        var stale = await api.ActAsync(AnApi.Operator, task, "lepas", """{"operationId":"b","expectedRevision":0}""");

        var problem = await AnApi.BodyAsync(stale);
        Assert.Multiple(() =>
        {
            Assert.That((int)stale.StatusCode, Is.EqualTo(409));
            Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo("MGW-151"));
            Assert.That(problem.GetProperty("current").GetProperty("revision").GetInt32(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Who_comes_too_late_is_told_who_decided_what_and_when()
    {
        await using var api = await AnApi.StartAsync();
        var (_, task) = await AnOpenCaseAsync(api, "rekam-kepegawaian");
        await api.CompleteAsync(AnApi.Operator, task, "KIRIM", """{"discipline":[]}""");

        var late = await api.ActAsync(
            OtherOperator,
            task,
            "selesai",
            """{"operationId":"b","expectedRevision":0,"decision":"KIRIM"}"""
        );

        var key = await api.Cast.KeyAsync(AnApi.Operator);
        var problem = await AnApi.BodyAsync(late);
        var outcome = problem.GetProperty("outcome");
        Assert.Multiple(() =>
        {
            Assert.That((int)late.StatusCode, Is.EqualTo(409));
            Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo("MGW-507"));
            Assert.That(outcome.GetProperty("decidedBy").GetString(), Is.EqualTo(key));
            Assert.That(outcome.GetProperty("decision").GetString(), Is.EqualTo("KIRIM"));
            Assert.That(
                outcome.GetProperty("closedAt").GetDateTimeOffset(),
                Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(5))
            );
        });
    }

    [Test]
    public async Task A_repeated_operation_gets_the_same_bytes_and_happens_once()
    {
        await using var api = await AnApi.StartAsync();
        var (instance, task) = await AnOpenCaseAsync(api, "rekam-kepegawaian");
        var body = AnApi.Completion(
            "KIRIM",
            """{"ratings":[{"Year":2026,"Predicate":"BAIK"}],"discipline":[]}""",
            operation: "sekali"
        );

        var first = await api.ActAsync(AnApi.Operator, task, "selesai", body);
        var second = await api.ActAsync(AnApi.Operator, task, "selesai", body);

        Assert.Multiple(async () =>
        {
            Assert.That(new[] { (int)first.StatusCode, (int)second.StatusCode }, Is.All.EqualTo(200));
            Assert.That(
                await second.Content.ReadAsByteArrayAsync(),
                Is.EqualTo(await first.Content.ReadAsByteArrayAsync())
            );
            Assert.That(second.Headers.Contains("Idempotency-Replayed"), Is.True);
            Assert.That(
                await api.ScalarAsync<long>(
                    $"SELECT count(*) FROM journal WHERE instance_id = {instance} AND operation_id = 'sekali'"
                ),
                Is.EqualTo(1)
            );
        });
    }

    [Test]
    public async Task Whoever_did_a_step_does_not_check_it_himself()
    {
        await using var api = await AnApi.StartAsync();
        var instance = await TwoStepsAsync(api);
        await api.CompleteAsync(AnApi.Operator, $"{instance}-1", "SELESAI");

        var own = await api.ActAsync(AnApi.Operator, $"{instance}-2", "selesai", AnApi.Completion("SELESAI"));
        var inbox = await api.GetAsync(AnApi.Operator, "tugas");
        var others = await api.GetAsync(OtherOperator, "tugas");

        Assert.Multiple(async () =>
        {
            Assert.That((int)own.StatusCode, Is.EqualTo(403));
            Assert.That((await AnApi.BodyAsync(own)).GetProperty("code").GetString(), Is.EqualTo("MGW-153"));
            Assert.That(Texts(inbox.GetProperty("tasks"), "activity"), Is.Empty);
            Assert.That(Texts(others.GetProperty("tasks"), "activity"), Is.EqualTo(["periksa"]));
        });
    }

    [Test]
    public async Task A_form_is_refused_with_all_its_faults_by_path()
    {
        await using var api = await AnApi.StartAsync();
        var (_, task) = await AnOpenCaseAsync(api, "rekam-kepegawaian");

        var answer = await api.ActAsync(
            AnApi.Operator,
            task,
            "selesai",
            AnApi.Completion(
                "KIRIM",
                """{"discipline":[{"Level":"SEDNG","From":"2026-02-30"}],"requiredYears":[2020],"p":{"Status":"PNS"},"ratings":"baik"}"""
            )
        );

        var faults = (await AnApi.BodyAsync(answer)).GetProperty("faults");
        Assert.Multiple(() =>
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(422));
            Assert.That(
                Texts(faults, "place"),
                Is.EquivalentTo(["requiredYears[]", "p.Status", "discipline[0].Level", "discipline[0].From", "ratings"])
            );
            Assert.That(Texts(faults, "problem"), Has.Some.Contain("maksud Anda 'SEDANG'?"));
        });
    }

    [Test]
    public async Task Evidence_is_uploaded_first_and_named_by_its_hash()
    {
        await using var api = await AnApi.StartAsync();
        var (instance, task) = await AnOpenCaseAsync(api, "surat-sehat");
        const string Who = "P-1;peran=PESERTA";
        const string Letter = """{"health":{"FitPhysically":true,"FitMentally":true}}""";
        var unknown = new string('0', 64);

        var without = await api.ActAsync(Who, task, "selesai", AnApi.Completion("KIRIM", Letter));
        var wrong = await api.ActAsync(Who, task, "selesai", AnApi.Completion("KIRIM", Letter, $"[\"{unknown}\"]"));
        var uploaded = await api.PostAsync(Who, $"kasus/{instance}/bukti", "isi surat", "application/pdf");
        var hash = (await AnApi.BodyAsync(uploaded)).GetProperty("hash").GetString();
        await api.CompleteAsync(Who, task, "KIRIM", Letter, $"[\"{hash}\"]");

        Assert.Multiple(async () =>
        {
            Assert.That((int)without.StatusCode, Is.EqualTo(422));
            Assert.That((int)wrong.StatusCode, Is.EqualTo(422));
            Assert.That(
                hash,
                Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("isi surat"u8)))
            );
            Assert.That(
                await (
                    await api.AskAsync(AnApi.Operator, $"kasus/{instance}/bukti/{hash}")
                ).Content.ReadAsStringAsync(),
                Is.EqualTo("isi surat")
            );
            Assert.That(
                (int)(await api.AskAsync(AnApi.Sekda, $"kasus/{instance}/bukti/{hash}")).StatusCode,
                Is.EqualTo(403)
            );
        });
    }

    [Test]
    public async Task A_document_of_more_than_20_MB_is_not_taken()
    {
        await using var api = await AnApi.StartAsync();
        var (instance, _) = await AnOpenCaseAsync(api, "surat-sehat");

        var answer = await api.PostAsync(
            "P-1;peran=PESERTA",
            $"kasus/{instance}/bukti",
            new string('x', (20 * 1024 * 1024) + 1),
            "application/pdf"
        );

        Assert.That((int)answer.StatusCode, Is.EqualTo(413));
    }

    [Test]
    public async Task A_reason_with_a_NIP_in_it_is_not_taken()
    {
        await using var api = await AnApi.StartAsync();
        var batch = await api.OpenBatchAsync(AnApi.Row());

        var answer = await api.PostAsync(
            AnApi.KepalaBadan,
            $"kasus/{batch}/batalkan",
            $$"""{"operationId":"x","reason":"karena {{AnApi.NipA}}"}"""
        );

        Assert.That((int)answer.StatusCode, Is.EqualTo(422));
    }

    [Test]
    public async Task What_workflows_say_to_each_other_cannot_be_said_from_outside()
    {
        await using var api = await AnApi.StartAsync();
        var (instance, _) = await AnOpenCaseAsync(api, "surat-sehat");

        var answer = await api.PostAsync(
            AnApi.Operator,
            $"kasus/{instance}/peristiwa",
            """{"operationId":"x","name":"kwk","payload":{"kwk":{"Signed":true}}}"""
        );

        Assert.That((int)answer.StatusCode, Is.EqualTo(403));
    }

    [Test]
    public async Task Whose_case_it_is_not_does_not_see_it()
    {
        await using var api = await AnApi.StartAsync();
        var (instance, _) = await AnOpenCaseAsync(api, "surat-sehat");

        foreach (
            var who in (string[])["P-9;peran=PESERTA", "kepala-b;peran=KEPALA_OPD;opd=DINAS_B", "mentor-1;peran=MENTOR"]
        )
        {
            Assert.That((int)(await api.AskAsync(who, $"kasus/{instance}")).StatusCode, Is.EqualTo(404), who);
            Assert.That((int)(await api.AskAsync(who, $"kasus/{instance}/linimasa")).StatusCode, Is.EqualTo(404), who);
        }
    }

    [Test]
    public async Task What_does_not_exist_is_not_found()
    {
        var api = await AnApi.SharedAsync();

        Assert.That((int)(await api.AskAsync(AnApi.Operator, "kasus/987654321")).StatusCode, Is.EqualTo(404));
        Assert.That((int)(await api.AskAsync(AnApi.Operator, "tugas/987654321-1")).StatusCode, Is.EqualTo(404));
    }

    private static async Task<(long Instance, string Task)> AnOpenCaseAsync(AnApi api, string activity)
    {
        var batch = await api.OpenBatchAsync(AnApi.Row());
        var instance = (await api.CasesAsync(batch))[0];
        return (instance, (await api.TaskAsync(instance, activity)).GetProperty("id").GetString()!);
    }

    private static async Task<long> TwoStepsAsync(AnApi api)
    {
        var definition = Encoding.UTF8.GetBytes(
            """
            {"definitionId":"dua-langkah","name":"Dua langkah","version":1,"root":{"id":"root","type":"Elsa.Sequence","version":1,
             "activities":[
              {"id":"susun","type":"Magang.Task","version":1,
               "title":{"typeName":"String","expression":{"type":"Literal","value":"Susun"}},
               "role":{"typeName":"String","expression":{"type":"Literal","value":"OPERATOR_BADAN"}}},
              {"id":"periksa","type":"Magang.Task","version":1,
               "title":{"typeName":"String","expression":{"type":"Literal","value":"Periksa"}},
               "role":{"typeName":"String","expression":{"type":"Literal","value":"OPERATOR_BADAN"}},
               "notDoneBy":{"typeName":"Object","expression":{"type":"Object","value":"[\"susun\"]"}}}]}}
            """
        );
        await api.Runtime.Definitions.PublishAsync(definition);
        var start = Submission.Start(
            new Beginning("dua-langkah", new Routing("METRO", "DINAS_A", "P-1")),
            new Started { Input = JsonElement.Parse("{}") }
        );
        return (await api.Runtime.Committer.SubmitAsync(start)).Instance.Value;
    }
}
