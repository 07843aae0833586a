using Microsoft.Extensions.DependencyInjection;

namespace Magang.Workflows.IntegrationTests.Accounts;

public sealed class SignInTests
{
    private const string Email = "sekda@contoh.go.id";

    [Test]
    public async Task Whoever_signs_in_sees_his_offices_and_is_written_down_by_his_key()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email, person: null, site.Office("SEKDA"));

        var home = await (await site.SignedInAsync(Email)).ReadAsync("/");

        Assert.That(home, Does.Contain("Selamat datang, Nama sekda").And.Contain("Sekretaris Daerah, METRO"));
        Assert.That(
            (await site.Stores.Log.NewestAsync(1)).Single(),
            Has.Property("Kind").EqualTo("MASUK").And.Property("Actor").EqualTo($"A-{id}")
        );
    }

    [Test]
    public async Task Nobody_sees_a_page_before_he_has_signed_in_and_is_led_back_to_it()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var visitor = site.Visit();

        foreach (var page in (string[])["/", "/akun", "/pengelola/akun", "/pengelola/kunci", "/akun/dua-langkah"])
        {
            var answer = await visitor.GetAsync(page);
            Assert.That(
                answer.Headers.Location?.OriginalString,
                Is.EqualTo($"/masuk?tujuan={Uri.EscapeDataString(page)}")
            );
        }

        var back = await visitor.SendAsync(
            "/masuk?tujuan=%2Fakun",
            "/masuk",
            ("surel", Email),
            ("sandi", ASite.Password),
            ("tujuan", "/akun")
        );
        Assert.That(back.Headers.Location?.OriginalString, Is.EqualTo("/akun"));
    }

    [TestCase("https://jahat.example")]
    [TestCase("//jahat.example")]
    [TestCase("/\\jahat.example")]
    public async Task The_way_back_never_leads_to_another_server(string target)
    {
        var site = await ASite.SharedAsync();
        await site.EnteredAsync("SEKDA");

        var answer = await site.Visit()
            .SendAsync("/masuk", "/masuk", ("surel", Email), ("sandi", ASite.Password), ("tujuan", target));

        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/"));
    }

    [Test]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);

        var wrong = await site.Visit().SignInAsync(Email, "salah-sama-sekali");
        var unknown = await site.Visit().SignInAsync("tidak-ada@contoh.go.id", "salah-sama-sekali");

        Assert.That((int)wrong.StatusCode, Is.EqualTo(401));
        Assert.That(unknown.StatusCode, Is.EqualTo(wrong.StatusCode));
        Assert.That(Fault(await Visitor.TextAsync(unknown)), Is.EqualTo(Fault(await Visitor.TextAsync(wrong))));
        Assert.That(Fault(await Visitor.TextAsync(wrong)), Does.Contain("MGW-660"));
    }

    [TestCase(Email)]
    [TestCase("tidak-ada@contoh.go.id")]
    public async Task After_five_failures_even_the_right_password_waits_a_quarter_of_an_hour(string email)
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var visitor = site.Visit();
        for (var i = 0; i < 5; i++)
            Assert.That((int)(await visitor.SignInAsync(email, $"salah-sekali-{i}")).StatusCode, Is.EqualTo(401));

        var answer = await visitor.SignInAsync(email, ASite.Password);

        Assert.That((int)answer.StatusCode, Is.EqualTo(429));
        Assert.That(await Visitor.TextAsync(answer), Does.Contain("MGW-661"));
        if (email != Email)
            return;
        Assert.That(await site.KindsAsync(), Does.Contain("TERKUNCI").And.Contain("DIBATASI"));
        await site.ScalarAsync<int>(
            "UPDATE account SET lockout_end = now() - interval '1 second' WHERE lockout_end > now() + interval '14 minutes' RETURNING 1"
        );
        Assert.That((int)(await visitor.SignInAsync(email, ASite.Password)).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task Thirty_failures_from_one_address_are_enough_whatever_the_names()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        for (var i = 0; i < 30; i++)
            await site.Stores.Log.WriteAsync(new("MASUK_GAGAL", Address: "192.0.2.7", Subject: $"{i}"));

        using var scope = site.Services.CreateScope();
        var signIn = (Host.Accounts.SignIn)scope.ServiceProvider.GetService(typeof(Host.Accounts.SignIn))!;

        Assert.That(
            () => signIn.PasswordAsync(Email, ASite.Password, "192.0.2.7"),
            Throws.TypeOf<Host.Accounts.TooManyTriesException>()
        );
        Assert.That(async () => await signIn.PasswordAsync(Email, ASite.Password, "192.0.2.8"), Is.Not.Null);
    }

    [Test]
    public async Task An_address_that_tries_all_the_time_is_told_to_wait_before_anything_is_looked_up()
    {
        await using var site = await ASite.StartAsync();
        var visitor = site.Visit();
        var answers = new List<int>();
        for (var i = 0; i < 65; i++)
            answers.Add((int)(await visitor.PostAsync("/masuk", ("surel", "a@b.c"))).StatusCode);

        Assert.That(answers.Take(60), Is.All.EqualTo(400));
        Assert.That(answers.Skip(60), Is.All.EqualTo(429));
    }

    [Test]
    public async Task The_log_has_neither_passwords_nor_addresses_of_unknown_people()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        await site.Visit().SignInAsync("orang.lain@contoh.go.id", "rahasia-orang-lain");
        await site.Visit().SignInAsync(Email, "rahasia-sekda-sendiri");

        var log = await site.ScalarAsync<string>("SELECT string_agg(e::text, ' ') FROM security_event AS e");

        Assert.That(log, Does.Contain("MASUK_GAGAL"));
        Assert.That(log, Does.Not.Contain("orang.lain").And.Not.Contain("rahasia").And.Not.Contain("@"));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);

        var answer = await site.Visit().PostAsync("/masuk", ("surel", Email), ("sandi", ASite.Password));

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(await Visitor.TextAsync(answer), Does.Contain("MGW-672"));
    }

    private static string Fault(string page)
    {
        var start = page.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return page[start..page.IndexOf("</div>", start, StringComparison.Ordinal)];
    }
}
