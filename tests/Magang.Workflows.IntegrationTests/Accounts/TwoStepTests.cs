namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>The second step: the authenticator and the recovery codes.</summary>
public sealed class TwoStepTests
{
    private const string Email = "kepala@contoh.go.id";

    [Test]
    public async Task With_a_second_step_the_password_alone_opens_nothing()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (key, _) = await AnAuthenticator.SetUpAsync(await site.SignedInAsync(Email));
        var visitor = site.Visit();

        var half = await visitor.SignInAsync(Email, ASite.Password);
        Assert.That(half.Headers.Location?.OriginalString, Does.StartWith("/masuk/langkah-kedua"));
        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(302));
        Assert.That((int)(await CodeAsync(visitor, "000000")).StatusCode, Is.EqualTo(401));

        var whole = await CodeAsync(visitor, AnAuthenticator.Code(key));
        Assert.That((int)whole.StatusCode, Is.EqualTo(302));
        Assert.That(await visitor.ReadAsync("/"), Does.Contain("Selamat datang"));
    }

    [Test]
    public async Task A_code_of_the_authenticator_works_once()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (key, _) = await AnAuthenticator.SetUpAsync(await site.SignedInAsync(Email));
        var code = AnAuthenticator.Code(key);
        var (first, second) = (site.Visit(), site.Visit());
        await first.SignInAsync(Email, ASite.Password);
        await second.SignInAsync(Email, ASite.Password);

        Assert.That((int)(await CodeAsync(first, code)).StatusCode, Is.EqualTo(302));
        Assert.That((int)(await CodeAsync(second, code)).StatusCode, Is.EqualTo(401));
        Assert.That((int)(await CodeAsync(second, AnAuthenticator.Code(key, 1))).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task A_recovery_code_works_once()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (_, codes) = await AnAuthenticator.SetUpAsync(await site.SignedInAsync(Email));
        Assert.That(codes, Has.Length.EqualTo(10).And.Unique);

        var first = site.Visit();
        await first.SignInAsync(Email, ASite.Password);
        var second = site.Visit();
        await second.SignInAsync(Email, ASite.Password);

        Assert.That((int)(await RecoverAsync(first, codes[3].ToUpperInvariant())).StatusCode, Is.EqualTo(302));
        Assert.That(await first.ReadAsync("/akun"), Does.Contain("Kode pemulihan tersisa: 9"));
        Assert.That((int)(await RecoverAsync(second, codes[3])).StatusCode, Is.EqualTo(401));
        Assert.That((int)(await RecoverAsync(second, codes[4])).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task Wrong_codes_lock_the_account_too()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (key, _) = await AnAuthenticator.SetUpAsync(await site.SignedInAsync(Email));
        var visitor = site.Visit();
        await visitor.SignInAsync(Email, ASite.Password);
        for (var i = 0; i < 5; i++)
            await CodeAsync(visitor, "123456");

        Assert.That((int)(await CodeAsync(visitor, AnAuthenticator.Code(key))).StatusCode, Is.EqualTo(429));
    }

    [Test]
    public async Task The_database_shows_neither_the_key_nor_the_recovery_codes()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (key, codes) = await AnAuthenticator.SetUpAsync(await site.SignedInAsync(Email));

        var kept = await site.ScalarAsync<string>("SELECT string_agg(value, ' ') FROM account_token");

        Assert.That(kept, Does.Not.Contain(key).And.Not.Contain(codes[0]));
        Assert.That(kept, Does.Not.Contain(codes[0].Replace("-", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Taking_the_second_step_away_asks_for_the_password()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var visitor = await site.SignedInAsync(Email);
        await AnAuthenticator.SetUpAsync(visitor);

        var refused = await visitor.SendAsync("/akun", "/akun/dua-langkah/matikan", ("sandi", "bukan-sandinya"));
        Assert.That((int)refused.StatusCode, Is.EqualTo(401));
        Assert.That((int)(await site.Visit().SignInAsync(Email, ASite.Password)).StatusCode, Is.EqualTo(302));

        await visitor.SendAsync("/akun", "/akun/dua-langkah/matikan", ("sandi", ASite.Password));
        var after = await site.Visit().SignInAsync(Email, ASite.Password);
        Assert.That(after.Headers.Location?.OriginalString, Is.EqualTo("/"));
        Assert.That(await site.KindsAsync(), Does.Contain("DUA_LANGKAH_MATI"));
    }

    private static Task<HttpResponseMessage> CodeAsync(Visitor visitor, string code) =>
        visitor.SendAsync("/masuk/langkah-kedua", "/masuk/langkah-kedua", ("kode", code));

    private static Task<HttpResponseMessage> RecoverAsync(Visitor visitor, string code) =>
        visitor.SendAsync("/masuk/kode-pemulihan", "/masuk/kode-pemulihan", ("kode", code));
}
