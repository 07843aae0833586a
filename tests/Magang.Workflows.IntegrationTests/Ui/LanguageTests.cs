using System.Net;
using System.Text.RegularExpressions;
using Magang.Workflows.IntegrationTests.Accounts;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>Pages speak Indonesian, and English to who asks for it.</summary>
public sealed class LanguageTests
{
    private const string Email = "sekda@contoh.go.id";

    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(5);

    [TestCase("", "id")]
    [TestCase("id-ID,id;q=0.9,en-US;q=0.8", "id")]
    [TestCase("en", "en")]
    [TestCase("en-US,en;q=0.9", "en")]
    [TestCase("de,en;q=0.2", "en")]
    [TestCase("de,en;q=0", "id")]
    [TestCase("en-US,en;q=0.9,id;q=0.1", "id")]
    [TestCase("fr", "id")]
    [TestCase("*", "id")]
    [TestCase("bukan bahasa;;;", "id")]
    public async Task The_sign_in_speaks_what_the_browser_asks_for_and_Indonesian_where_that_is_among_it(
        string languages,
        string spoken
    )
    {
        var site = await ASite.SharedAsync();
        var visitor = site.Visit();
        visitor.Languages = languages;

        var page = await visitor.ReadAsync("/masuk");

        Assert.That(page, Does.Contain($"<html lang=\"{spoken}\">"));
        Assert.That(page, Does.Contain(spoken == "en" ? ">Password</label>" : ">Kata sandi</label>"));
        Assert.That(page, Does.Not.Contain(spoken == "en" ? "Kata sandi" : "Password"));
    }

    [Test]
    public async Task The_home_page_is_English_by_choice_and_stays_so_until_chosen_otherwise()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email, null, site.Office("SEKDA") with { UntilOn = new DateOnly(2099, 3, 3) });
        var visitor = await site.SignedInAsync(Email);
        var before = await visitor.ReadAsync("/");

        var chosen = await ChooseAsync(visitor, "/akun?pesan=sesi", "en");
        var home = await visitor.ReadAsync("/");
        var again = await ChooseAsync(visitor, "/", "id");
        var after = await visitor.ReadAsync("/");

        Assert.That(before, Does.Contain("<html lang=\"id\">").And.Contain("Selamat datang, Nama sekda"));
        Assert.That(chosen.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(chosen.Headers.Location?.ToString(), Is.EqualTo("/akun?pesan=sesi"));
        Assert.That(home, Does.Contain("<html lang=\"en\">").And.Contain("Welcome, Nama sekda"));
        Assert.That(home, Does.Contain("No tasks are waiting.").And.Contain("METRO, until 3 March 2099"));
        Assert.That(home, Does.Contain("<button class=\"btn btn-sm\" type=\"submit\">Sign out</button>"));
        Assert.That(again.Headers.Location?.ToString(), Is.EqualTo("/"));
        Assert.That(after, Does.Contain("<html lang=\"id\">").And.Contain("METRO, sampai 3 Maret 2099"));
    }

    [Test]
    public async Task A_choice_outweighs_what_the_browser_asks_for_and_is_kept_for_a_year()
    {
        var site = await ASite.SharedAsync();
        var visitor = site.Visit();
        visitor.Languages = "en";

        var chosen = await ChooseAsync(visitor, "/masuk", "id");

        Assert.That(
            string.Join('\n', chosen.Headers.GetValues("Set-Cookie")),
            Does.Contain("bahasa=id; max-age=31536000; path=/; samesite=lax; httponly")
        );
        Assert.That(await visitor.ReadAsync("/masuk"), Does.Contain("<html lang=\"id\">"));
    }

    [Test]
    public async Task Without_the_token_of_a_page_of_ours_no_choice_is_taken()
    {
        var site = await ASite.SharedAsync();
        var visitor = site.Visit();

        var answer = await visitor.PostAsync("/bahasa", ("bahasa", "en"), ("kembali", "/masuk"));

        Assert.That(await Visitor.TextAsync(answer), Does.Contain("MGW-672"));
        Assert.That(visitor.Cookies.Keys, Does.Not.Contain("bahasa"));
    }

    [TestCase("https://lain.example/")]
    [TestCase("//lain.example/")]
    public async Task A_choice_leads_nowhere_but_back_here(string elsewhere)
    {
        var site = await ASite.SharedAsync();

        var answer = await site.Visit().SendAsync("/masuk", "/bahasa", ("bahasa", "xx"), ("kembali", elsewhere));

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/"));
        Assert.That(answer.Headers.TryGetValues("Set-Cookie", out _), Is.False);
    }

    [Test]
    public async Task A_refusal_stays_Indonesian_and_says_so_to_who_reads_English()
    {
        await using var site = await ASite.StartAsync();
        var visitor = site.Visit();
        visitor.Languages = "en";

        var page = await Visitor.TextAsync(await visitor.SignInAsync("x@contoh.go.id", "salah"));

        Assert.That(page, Does.Match("role=\"alert\" lang=\"id\">[^<]*MGW-660"));
        Assert.That(page, Does.Contain("name=\"kembali\" value=\"/\""));
    }

    [Test]
    public async Task What_others_wrote_is_marked_as_Indonesian_on_an_English_page()
    {
        await using var site = await ASite.StartAsync();
        await HomePageTests.TaskAsync(site, 1, "Tanda tangani surat", "SEKDA", due: "2099-01-03");
        await site.HasAsync(Email, null, site.Office("SEKDA"));
        var visitor = await site.SignedInAsync(Email);
        await ChooseAsync(visitor, "/", "en");

        var page = await visitor.ReadAsync("/");

        Assert.That(page, Does.Match("lang=\"id\">Tanda tangani surat<"));
        Assert.That(page, Does.Match("Due 3 January 2099 at [0-9]{2}:[0-9]{2} WIB"));
    }

    [Test]
    public async Task Two_pages_in_English_are_looked_at()
    {
        await using var browser = await ABrowser.StartAsync(language: "en-US");
        await HomePageTests.TaskAsync(
            browser.Site,
            1,
            "Tanda tangani surat penugasan peserta magang",
            "SEKDA",
            due: "2026-01-05"
        );
        await browser.Site.HasAsync(
            Email,
            null,
            browser.Site.Office("SEKDA") with
            {
                Kind = "PLH",
                Decree = "1/2026",
                UntilOn = browser.Site.Today.AddDays(5),
            }
        );
        var page = browser.Page;

        await page.GotoAsync("/masuk");
        await browser.LookAsync("30-sign-in");
        await page.GetByLabel("E-mail").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(ASite.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await browser.LookAsync("31-home");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "My account" }).ClickAsync();
        await browser.LookAsync("32-account");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Bahasa Indonesia" }).ClickAsync();

        Assert.That(
            await page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(),
            Is.EqualTo("Akun saya")
        );
    }

    // By the form in the foot of a page, with what it carries.
    private static async Task<HttpResponseMessage> ChooseAsync(Visitor visitor, string page, string language)
    {
        var shown = await visitor.ReadAsync(page);
        var back = Regex.Match(
            shown,
            "name=\"kembali\" value=\"(?<back>[^\"]+)\"",
            RegexOptions.ExplicitCapture,
            Quickly
        );
        Assert.That(shown, Does.Contain($"name=\"bahasa\" value=\"{language}\" lang=\"{language}\""));
        return await visitor.SendAsync(page, "/bahasa", ("bahasa", language), ("kembali", back.Groups["back"].Value));
    }
}
