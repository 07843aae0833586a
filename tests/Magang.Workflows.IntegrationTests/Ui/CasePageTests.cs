using System.Net;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>What people read of cases.</summary>
public sealed class CasePageTests
{
    private const string Email = "pembaca@contoh.go.id";

    [Test]
    public async Task The_list_has_what_the_reader_may_see_and_is_narrowed_down()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site, AnApi.Row(), AnApi.Row(AnApi.NipB, "DINAS_B"));
        var cases = await batch.CasesAsync();
        await site.HasAsync(Email, person: null, site.Office("OPERATOR_BADAN"));
        await site.HasAsync("b@contoh.go.id", person: null, site.Office("KEPALA_OPD", "DINAS_B"));
        await site.HasAsync("peserta@contoh.go.id", "P-1");
        var all = await site.SignedInAsync(Email);
        var head = await site.SignedInAsync("b@contoh.go.id");
        var participant = await site.SignedInAsync("peserta@contoh.go.id");

        Assert.Multiple(async () =>
        {
            Assert.That(Numbers(await all.ReadAsync("/kasus")), Is.EqualTo([cases[1], cases[0]]));
            Assert.That(Numbers(await all.ReadAsync("/kasus?opd=DINAS_A")), Is.EqualTo([cases[0]]));
            Assert.That(
                Numbers(await all.ReadAsync($"/kasus?nomor={cases[1]}&gelombang={batch.Number}")),
                Is.EqualTo([cases[1]])
            );
            Assert.That(Numbers(await all.ReadAsync("/kasus?keadaan=selesai")), Is.Empty);
            Assert.That(Numbers(await all.ReadAsync("/kasus?status=LAPORAN")), Is.Empty);
            Assert.That(Numbers(await head.ReadAsync("/kasus")), Is.EqualTo([cases[1]]));
            Assert.That(Numbers(await head.ReadAsync("/kasus?opd=DINAS_A")), Is.Empty);
            Assert.That(Numbers(await participant.ReadAsync("/kasus")), Is.EqualTo([cases[0]]));
        });
    }

    [Test]
    public async Task A_case_tells_its_verdicts_rule_by_rule_with_article_values_and_what_to_do()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site);
        var instance = (await batch.CasesAsync())[0];
        await ExaminedAsync(batch, instance);
        await site.HasAsync(Email, person: null, site.Office("OPERATOR_BADAN"));
        await site.HasAsync("sekda@contoh.go.id", person: null, site.Office("SEKDA"));

        var page = await (await site.SignedInAsync(Email)).ReadAsync($"/kasus/{instance}");
        var other = await (await site.SignedInAsync("sekda@contoh.go.id")).ReadAsync($"/kasus/{instance}");

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("Budi Contoh").And.Contain("Gerbang Pemeriksaan syarat"));
            Assert.That(
                page,
                Does.Contain("Ditahan: bukti belum lengkap").And.Contain("Perwali Metro 32/2024 Pasal 7 huruf b")
            );
            Assert.That(page, Does.Contain("Lengkapi bukti yang belum ada").And.Contain("Untuk Anda"));
            Assert.That(page, Does.Contain("<dd>BAIK</dd>"));
            Assert.That(other, Does.Not.Contain("Budi Contoh").And.Contain("Data pribadi, tidak ditampilkan"));
        });
    }

    [Test]
    public async Task A_case_of_another_OPD_and_of_another_person_is_as_good_as_none()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site);
        var instance = (await batch.CasesAsync())[0];
        await site.HasAsync(Email, person: null, site.Office("KEPALA_OPD", "DINAS_B"));
        await site.HasAsync("lain@contoh.go.id", "P-99");

        foreach (var email in (string[])[Email, "lain@contoh.go.id"])
        {
            var visitor = await site.SignedInAsync(email);
            foreach (var path in (string[])["", "/gambar", $"/dokumen/{new string('0', 64)}"])
            {
                var answer = await visitor.GetAsync($"/kasus/{instance}{path}");
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), $"{email} {path}");
            }
        }
    }

    [Test]
    public async Task The_picture_is_drawn_for_whoever_sees_the_case()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site);
        await site.HasAsync(Email, person: null, site.Office("KEPALA_OPD", "DINAS_A"));
        var visitor = await site.SignedInAsync(Email);

        var drawn = await visitor.GetAsync($"/kasus/{(await batch.CasesAsync())[0]}/gambar?tingkat=1");

        Assert.That(drawn.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/svg+xml"));
        Assert.That(await drawn.Content.ReadAsStringAsync(), Does.StartWith("<svg").And.Not.Contain("Budi"));
    }

    /// <summary>Takes a case to the examination, which holds it for want of a recommendation by the right office.</summary>
    private static async Task ExaminedAsync(AMetroBatch batch, long instance)
    {
        await batch.CompleteAsync(
            instance,
            (await batch.TaskAsync(instance, "rekomendasi")).TaskId,
            "KIRIM",
            """{"rec":{"Decision":"DIREKOMENDASIKAN"}}"""
        );
        await batch.CompleteAsync(
            instance,
            (await batch.TaskAsync(instance, "rekam-kepegawaian")).TaskId,
            "KIRIM",
            """{"ratings":[{"Year":2025,"Predicate":"BAIK"},{"Year":2026,"Predicate":"BAIK"}],"discipline":[],"suspensions":[]}"""
        );
        await batch.HandInHealthAsync(instance);
    }

    private static long[] Numbers(string page) =>
        [.. page.Split("href=\"/kasus/").Skip(1).Select(part => long.Parse(part.Split('"')[0], null))];
}
