using Magang.Workflows.IntegrationTests.Accounts;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>What people do in a browser, from the first link on, without scripts.</summary>
public sealed class JourneyTests
{
    private const string Email = "admin@contoh.go.id";

    [Test]
    public async Task The_first_administrator_comes_in_sets_up_two_steps_and_invites_somebody()
    {
        await using var browser = await ABrowser.StartAsync();
        var page = browser.Page;
        await page.GotoAsync($"/undangan/{await browser.Site.Keeping.FirstAsync()}");
        await browser.LookAsync("01-undangan");
        await page.GetByLabel("Nama").FillAsync("Ibu Administrator");
        await page.GetByLabel("Surel").FillAsync(Email);
        await page.GetByLabel("Kata sandi baru", new() { Exact = true }).FillAsync(ASite.Password);
        await page.GetByLabel("Kata sandi baru, sekali lagi").FillAsync(ASite.Password);
        await PressAsync(browser, "Simpan kata sandi");

        await browser.LookAsync("02-masuk");
        await ABrowser.SignInAsync(page, Email, "bukan-sandi-yang-benar");
        Assert.That(
            await page.GetByRole(Microsoft.Playwright.AriaRole.Alert).InnerTextAsync(),
            Does.Contain("MGW-660")
        );
        await browser.LookAsync("03-masuk-ditolak");
        await ABrowser.SignInAsync(browser.Page, Email);
        await browser.LookAsync("04-beranda");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Akun saya" }).ClickAsync();
        await browser.LookAsync("05-akun");
        await PressAsync(browser, "Aktifkan");
        await browser.LookAsync("06-autentikator");
        var key = (await page.Locator(".kunci").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Kode enam angka").FillAsync(AnAuthenticator.Code(key, -1));
        await PressAsync(browser, "Aktifkan");
        await browser.LookAsync("07-kode-pemulihan");
        var code = await page.Locator(".kode li").First.InnerTextAsync();

        await PressAsync(browser, "Keluar");
        await ABrowser.SignInAsync(browser.Page, Email);
        await browser.LookAsync("08-langkah-kedua");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Pakai kode pemulihan" }).ClickAsync();
        await browser.LookAsync("09-pemulihan");
        await page.GetByLabel("Kode pemulihan").FillAsync(code);
        await PressAsync(browser, "Lanjutkan");
        await browser.LookAsync("10-akun-dua-langkah");

        await page.GotoAsync("/pengelola/akun");
        await page.GetByLabel("Nama").FillAsync("Bapak Kepala Dinas");
        await page.GetByLabel("Surel").FillAsync("dinas@contoh.go.id");
        await PressAsync(browser, "Buat undangan");
        await browser.LookAsync("11-tautan");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Selesai" }).ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Bapak Kepala Dinas" }).ClickAsync();
        await page.GetByLabel("Peran").SelectOptionAsync("KEPALA_OPD");
        await page.GetByLabel("Plt.").CheckAsync();
        await PressAsync(browser, "Tugaskan");
        await browser.LookAsync("12-penugasan-ditolak");
        Assert.That(await page.GetByLabel("Peran").InputValueAsync(), Is.EqualTo("KEPALA_OPD"));
        await page.GetByLabel("Kode OPD").FillAsync("DINAS_A");
        await page.GetByLabel("Nomor surat keputusan").FillAsync("800/12/2026");
        await page.GetByLabel("Hari terakhir").FillAsync(browser.Site.Today.AddDays(30).ToString("yyyy-MM-dd", null));
        await PressAsync(browser, "Tugaskan");
        await browser.LookAsync("13-penugasan");
        await page.GotoAsync("/pengelola/akun");
        await browser.LookAsync("14-daftar-akun");
        await page.GotoAsync("/pengelola/kunci");
        await browser.LookAsync("15-kunci");
        await page.GotoAsync("/undangan/tidak-ada");
        await browser.LookAsync("16-tautan-hilang");
    }

    [Test]
    public async Task What_waits_is_read_wide_and_narrow()
    {
        await using var browser = await ABrowser.StartAsync();
        await HomePageTests.TaskAsync(
            browser.Site,
            1,
            "Tanda tangani surat penugasan peserta magang",
            "SEKDA",
            due: "2026-01-05"
        );
        await HomePageTests.TaskAsync(
            browser.Site,
            2,
            "Beri rekomendasi pimpinan unit kerja (Pasal 7 huruf b)",
            "KEPALA_OPD",
            "DINAS_A",
            due: "2099-01-03"
        );
        await HomePageTests.TaskAsync(browser.Site, 3, "Tunjuk penerima tugas", "KEPALA_OPD", "DINAS_A");
        await browser.Site.HasAsync(
            Email,
            person: null,
            browser.Site.Office("SEKDA") with
            {
                Kind = "PLH",
                Decree = "1/2026",
                UntilOn = browser.Site.Today.AddDays(5),
            },
            browser.Site.Office("KEPALA_OPD", "DINAS_A")
        );

        await browser.Page.GotoAsync("/masuk");
        await ABrowser.SignInAsync(browser.Page, Email);

        Assert.That(await browser.Page.Locator(".tugas-judul").CountAsync(), Is.EqualTo(3));
        await browser.LookAsync("20-beranda-tugas");
    }

    [Test]
    public async Task By_keyboard_the_first_stop_leads_past_the_menu()
    {
        await using var browser = await ABrowser.StartAsync();
        await browser.Site.HasAsync(Email);
        await browser.Page.GotoAsync("/masuk");
        await ABrowser.SignInAsync(browser.Page, Email);
        await browser.Page.WaitForURLAsync(url => !url.Contains("/masuk", StringComparison.Ordinal));

        await browser.Page.Keyboard.PressAsync("Tab");

        var focused = browser.Page.Locator(":focus");
        Assert.That(await focused.InnerTextAsync(), Is.EqualTo("Langsung ke isi"));
        Assert.That((await focused.BoundingBoxAsync())!.X, Is.GreaterThanOrEqualTo(0));
    }

    private static Task PressAsync(ABrowser browser, string button) => ABrowser.PressAsync(browser.Page, button);
}
