using Magang.Workflows.IntegrationTests.Organisation;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>Who keeps the organisation and its officials, and who comes by a link, in a browser without scripts.</summary>
public sealed class KeepingJourneyTests
{
    private const string Email = "admin@contoh.go.id";

    [Test]
    public async Task The_organisation_and_its_officials_are_checked_written_and_edited()
    {
        await using var browser = await ABrowser.StartAsync();
        var page = browser.Page;
        await browser.Site.HasAsync(Email, person: null, browser.Site.Office("ADMINISTRATOR"));
        await SignInAsync(browser);

        await page.GotoAsync("/pengelola/organisasi");
        await browser.LookAsync("80-organisasi-contoh");
        await ChooseAsync(
            page,
            "kode,nama,atasan,mulai,sampai\nSETDA,Sekretariat Daerah,,2020-01-01,\nA,Unit A,TIDAK_ADA,2020-01-01,\n"
        );
        await browser.LookAsync("81-organisasi-salah");
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("TIDAK_ADA").Or.Contain("atasan"));
        await page.GotoAsync("/pengelola/organisasi");
        await ChooseAsync(
            page,
            "kode,nama,atasan,mulai,sampai\nSETDA,Sekretariat Daerah,,2020-01-01,\nDINAS_A,Dinas A,SETDA,2020-01-01,\nBIDANG_A1,Bidang Satu,DINAS_A,2020-01-01,\n"
        );
        await browser.LookAsync("82-organisasi-diperiksa");
        await ABrowser.PressAsync(page, "Pasang pohon ini");
        await browser.LookAsync("83-organisasi");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bidang Satu" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Nama" }).FillAsync("Bidang Layanan");
        await browser.LookAsync("84-unit");
        await ABrowser.PressAsync(page, "Simpan perubahan");
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("Bidang Layanan"));

        await page.GotoAsync("/pengelola/pejabat");
        await browser.LookAsync("85-pejabat");
        await ChooseAsync(
            page,
            "surel,nama,peran,opd,sifat,sk,mulai,sampai\nkepala@contoh.go.id,Ibu Kepala,KEPALA_OPD,DINAS_A,DEFINITIF,,2026-01-01,\n"
        );
        await browser.LookAsync("86-pejabat-diperiksa");
        await ABrowser.PressAsync(page, "Undang dan tugaskan");
        await browser.LookAsync("87-pejabat-diundang");
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("/undangan/"));
    }

    [Test]
    public async Task A_mentor_comes_by_a_link_and_does_his_task()
    {
        await using var browser = await ABrowser.StartAsync();
        var page = browser.Page;
        var instance = await CaseLinkTests.OpenCaseAsync(browser.Site);
        await browser.Site.HasAsync(Email, person: null, browser.Site.Office("OPERATOR_BADAN"));
        await SignInAsync(browser);

        await page.GotoAsync($"/kasus/{instance}/tautan");
        await page.GetByLabel("Untuk siapa").FillAsync("Bapak Pembimbing");
        await page.GetByLabel("Peran").SelectOptionAsync("MENTOR");
        await browser.LookAsync("90-tautan-kasus");
        await ABrowser.PressAsync(page, "Buat tautan");
        await browser.LookAsync("91-tautan-siap");
        var link = await page.Locator("#rahasia").InputValueAsync();
        await page.GotoAsync($"/kasus/{instance}/tautan");
        await browser.LookAsync("92-tautan-diberikan");
        await ABrowser.PressAsync(page, "Keluar");

        var path = link[link.IndexOf("/m/", StringComparison.Ordinal)..].Trim();
        await page.GotoAsync(path);
        await browser.LookAsync("93-mentor");
        await page.GetByRole(AriaRole.Link, new() { Name = "Catat bimbingan pekan ini" }).ClickAsync();
        await browser.LookAsync("94-mentor-tugas");
        await ABrowser.PressAsync(page, "Catat");
        await browser.LookAsync("95-mentor-selesai");
        Assert.That(await page.Locator("main").InnerTextAsync(), Does.Contain("Sekarang tidak ada"));
        await page.GotoAsync("/m/bukan-tautan");
        await browser.LookAsync("96-mentor-hilang");
    }

    private static async Task ChooseAsync(IPage page, string csv)
    {
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "berkas.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(csv),
                }
            );
        await ABrowser.PressAsync(page, "Periksa berkas");
    }

    private static async Task SignInAsync(ABrowser browser)
    {
        await browser.Page.GotoAsync("/masuk");
        await ABrowser.SignInAsync(browser.Page, Email);
    }
}
