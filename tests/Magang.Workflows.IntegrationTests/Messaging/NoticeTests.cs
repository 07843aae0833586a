using Magang.Workflows.Engine;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.IntegrationTests.Postgres;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Doctor;

namespace Magang.Workflows.IntegrationTests.Messaging;

public sealed class NoticeTests
{
    [Test]
    public async Task Each_whom_it_concerns_is_told_once_though_the_relay_publishes_twice()
    {
        await using var api = await AnApi.StartAsync();
        await PublishAsync(api, "AlihTugasSelesai");
        await api.Runtime.Outbox.RelayAsync();
        var before = await NoticesAsync(api);

        await using (var again = api.Source.CreateCommand("UPDATE outbox SET published_at = NULL, leased_until = NULL"))
            await again.ExecuteNonQueryAsync();
        var relayed = await api.Runtime.Outbox.RelayAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(relayed, Is.EqualTo(1), "it was published a second time");
            Assert.That(before, Is.EqualTo(4), "OPD head, Kepala Badan, operator, participant");
            Assert.That(await NoticesAsync(api), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task A_notice_lies_in_the_inbox_of_the_OPD_that_it_concerns_and_in_no_other()
    {
        await using var api = await AnApi.StartAsync();
        await PublishAsync(api, "AlihTugasSelesai");
        await api.Runtime.StepAsync();

        var own = await api.GetAsync(AnApi.KepalaDinasA, "pemberitahuan");
        var other = await api.GetAsync("kepala-b;peran=KEPALA_OPD;opd=DINAS_B", "pemberitahuan");
        var participant = await api.GetAsync("P-1;peran=PESERTA", "pemberitahuan");
        var stranger = await api.GetAsync("P-2;peran=PESERTA", "pemberitahuan");

        Assert.Multiple(() =>
        {
            Assert.That(own.GetArrayLength(), Is.EqualTo(1));
            Assert.That(own[0].GetProperty("text").GetString(), Does.StartWith("Alih tugas berkas").And.Contain("P-1"));
            Assert.That(other.GetArrayLength(), Is.Zero);
            Assert.That(participant.GetArrayLength(), Is.EqualTo(1));
            Assert.That(stranger.GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task A_disciplinary_event_is_told_without_detail_and_not_to_the_OPD()
    {
        await using var api = await AnApi.StartAsync();
        await PublishAsync(api, "HukumanDicatat");
        await api.Runtime.StepAsync();

        var badan = await api.GetAsync(AnApi.KepalaBadan, "pemberitahuan");

        Assert.That(badan[0].GetProperty("text").GetString(), Does.Not.Contain("hukum").IgnoreCase);
        Assert.That((await api.GetAsync(AnApi.KepalaDinasA, "pemberitahuan")).GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task A_message_of_no_contract_stays_in_the_outbox_and_holds_up_its_own_case_only()
    {
        await using var api = await AnApi.StartAsync();
        await PublishAsync(api, "PesanBaru");
        await PublishAsync(api, "AlihTugasSelesai");

        await api.Runtime.Outbox.RelayAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(
                await api.ScalarAsync<string>("SELECT string_agg(type, ',') FROM outbox WHERE published_at IS NULL"),
                Is.EqualTo("PesanBaru")
            );
            Assert.That(await NoticesAsync(api), Is.EqualTo(4));
        });
    }

    [Test]
    public async Task After_a_batch_was_opened_nothing_that_the_engine_promises_is_broken()
    {
        await using var api = await AnApi.StartAsync();
        await api.OpenBatchAsync(AnApi.Row(), AnApi.Row(AnApi.NipB, "DINAS_B"));

        Assert.That(await DatabaseDoctor.ExamineAsync(api.Source), Is.Empty);
    }

    private static Task<long> NoticesAsync(AnApi api) => api.ScalarAsync<long>("SELECT count(*) FROM notice");

    private static async Task PublishAsync(AnApi api, string message)
    {
        var id = $"kabar-{message}";
        await api.Runtime.Definitions.PublishAsync(
            AWorkflow.Of(id, AWorkflow.Notice("kabar", message), AWorkflow.Event("lanjut"))
        );
        await api.Runtime.Committer.SubmitAsync(
            Submission.Start(new Beginning(id, new Routing("METRO", "DINAS_A", "P-1")), new Started())
        );
    }
}
