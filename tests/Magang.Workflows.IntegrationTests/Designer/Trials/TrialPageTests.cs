using System.Net;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Ui;

namespace Magang.Workflows.IntegrationTests.Designer.Trials;

/// <summary>A workflow tried on a page, beside the designer.</summary>
public sealed class TrialPageTests
{
    private const string Metro = "/designer/uji-coba/magang-metro";

    [Test]
    public async Task Who_may_look_chooses_people_runs_and_sees_ways_verdicts_and_endings()
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("SEKDA");

        var asked = await visitor.ReadAsync(Metro);
        var run = await visitor.ReadAsync($"{Metro}?versi=1&banding=&peserta=2&peserta=6&lihat=6&jalan=1");
        var picture = await visitor.GetAsync($"{Metro}/gambar?versi=1&peserta=2&peserta=6&lihat=6&jalan=1&tingkat=1");

        Assert.That(
            asked,
            Does.Contain("Versi 1, yang terbit").And.Contain("Ayu Larasati").And.Contain("Lukman Hakim")
        );
        Assert.That(asked, Does.Not.Contain("Hasil setiap berkas"));
        Assert.That(run, Does.Contain("Semua berkas berakhir."));
        Assert.That(run, Does.Match("Bagus Wicaksono[\\s\\S]*SELESAI, \\d+ \\w+ 2025"));
        Assert.That(run, Does.Contain("Perjalanan Fajar Nugroho").And.Contain("(MET-016)").And.Contain("Ditolak"));
        Assert.That(run, Does.Match("Dibuka \\d+ \\w+ 2025, tenggat \\d+ hari kerja"));
        Assert.That(
            await picture.Content.ReadAsStringAsync(),
            Does.StartWith("<svg").And.Contain("Uji coba: Fajar Nugroho")
        );
        Assert.That(await site.Runtime.Instances.LatestAsync(limit: 1), Is.Empty, "something was written");
    }

    [Test]
    public async Task A_newer_version_is_compared_with_another_on_the_same_people()
    {
        await using var site = await ASite.StartAsync();
        var visitor = await site.EnteredAsync("KEPALA_BADAN");
        await site.Runtime.Definitions.PublishAsync(Document("SEKDA", "Periksa"));
        await site.Runtime.Definitions.PublishAsync(Document("WALI_KOTA", "Periksa"));

        var page = await visitor.ReadAsync("/designer/uji-coba/uji-banding?versi=2&banding=1&jalan=1");
        var same = await visitor.ReadAsync("/designer/uji-coba/uji-banding?versi=2&banding=2&jalan=1");

        Assert.That(page, Does.Contain("Tugas 'Periksa' kini untuk Wali Kota, sebelumnya Sekretaris Daerah."));
        Assert.That(page, Does.Contain("Tidak ada kisah contoh untuk alur ini"));
        Assert.That(same, Does.Contain("Tidak ada yang berubah bagi siapa pun."));
    }

    [TestCase("/designer/uji-coba/tidak-ada", 404)]
    [TestCase(Metro + "?versi=99&jalan=1", 404)]
    [TestCase(Metro + "?versi=x&jalan=1", 404)]
    [TestCase(Metro + "?peserta=99&jalan=1", 422)]
    public async Task What_is_not_there_is_told(string path, int status)
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("SEKDA");

        var answer = await visitor.GetAsync(path);

        Assert.That(
            (int)answer.StatusCode,
            Is.EqualTo(status),
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())
        );
    }

    [Test]
    public async Task The_page_fits_a_telephone_and_keeps_nobody_out()
    {
        await using var browser = await ABrowser.StartAsync(workflows: true);
        await browser.Site.HasAsync("sekda@contoh.id", offices: browser.Site.Office("SEKDA"));
        await browser.Page.GotoAsync("/masuk");
        await ABrowser.SignInAsync(browser.Page, "sekda@contoh.id");

        await browser.Page.GotoAsync(Metro);
        await browser.LookAsync("90-uji-coba");
        await browser.Page.ClickAsync("main button[type=submit]");
        Assert.That(await browser.Page.Locator("#perjalanan").CountAsync(), Is.EqualTo(1));
        await browser.LookAsync("91-uji-coba-hasil");
    }

    private static byte[] Document(string role, string title) =>
        System.Text.Encoding.UTF8.GetBytes(
            $$$"""
            {"definitionId":"uji-banding","name":"Uji banding","root":{"id":"r","type":"Elsa.Sequence","version":1,"activities":[
             {"id":"a","type":"Magang.Task","version":1,"title":"{{{title}}}","role":"{{{role}}}","decisions":["SETUJU"]}]}}
            """
        );
}
