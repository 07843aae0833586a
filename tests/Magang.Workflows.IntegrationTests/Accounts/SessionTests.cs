namespace Magang.Workflows.IntegrationTests.Accounts;

public sealed class SessionTests
{
    private const string Email = "dua.perangkat@contoh.go.id";

    [Test]
    public async Task Two_servers_take_the_same_cookie_and_the_same_forms()
    {
        await using var site = await ASite.StartAsync(nodes: 2);
        await site.HasAsync(Email);
        var visitor = await site.SignedInAsync(Email);
        var elsewhere = site.Visit(1, visitor);

        Assert.That(await elsewhere.ReadAsync("/"), Does.Contain("Selamat datang"));
        // On one machine they would share the keys of its account too: what counts is that they are in the database.
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM data_protection_key"), Is.GreaterThan(0));
        // The form comes from one server and goes to the other.
        var page = await visitor.ReadAsync("/akun");
        var token = page.Split("name=\"tanda\" value=\"")[1].Split('"')[0];
        var answer = await elsewhere.PostAsync("/akun/sesi/cabut-semua", ("tanda", token));

        Assert.That((int)answer.StatusCode, Is.EqualTo(302));
        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task Own_sessions_are_listed_and_one_of_them_can_be_ended()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email);
        var first = await site.SignedInAsync(Email);
        var second = site.Visit();
        second.Browser = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
        await second.SignInAsync(Email, ASite.Password);

        var page = await first.ReadAsync("/akun");
        Assert.That(page, Does.Contain("Firefox di Linux").And.Contain("Chrome di Android").And.Contain("Sesi ini"));
        var other = (await site.Stores.Sessions.ListAsync(id)).Single(session =>
            session.Browser == "Chrome di Android"
        );
        await first.SendAsync("/akun", $"/akun/sesi/{other.Id}/cabut");

        Assert.That((int)(await second.GetAsync("/")).StatusCode, Is.EqualTo(302));
        Assert.That((int)(await first.GetAsync("/")).StatusCode, Is.EqualTo(200));
        Assert.That(await site.KindsAsync(), Does.Contain("SESI_DICABUT"));
    }

    [Test]
    public async Task Nobody_ends_the_session_of_another()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email);
        var owner = await site.SignedInAsync(Email);
        await site.HasAsync("lain@contoh.go.id");
        var session = (await site.Stores.Sessions.ListAsync(id)).Single();

        await (await site.SignedInAsync("lain@contoh.go.id")).SendAsync("/akun", $"/akun/sesi/{session.Id}/cabut");

        Assert.That((int)(await owner.GetAsync("/")).StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task A_session_ends_eight_hours_after_its_last_use_and_after_seven_days_at_the_latest()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var idle = await site.SignedInAsync(Email);
        var busy = await site.SignedInAsync(Email);

        site.Time.Advance(TimeSpan.FromHours(5));
        Assert.That((int)(await busy.GetAsync("/")).StatusCode, Is.EqualTo(200));
        site.Time.Advance(TimeSpan.FromHours(4));
        Assert.That((int)(await busy.GetAsync("/")).StatusCode, Is.EqualTo(200));
        Assert.That((int)(await idle.GetAsync("/")).StatusCode, Is.EqualTo(302));

        for (var hours = 9; hours < 167; hours += 5)
        {
            site.Time.Advance(TimeSpan.FromHours(5));
            if (hours + 5 < 168)
                Assert.That((int)(await busy.GetAsync("/")).StatusCode, Is.EqualTo(200), $"{hours + 5} h");
        }

        Assert.That((int)(await busy.GetAsync("/")).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var visitor = await site.SignedInAsync(Email);
        var kept = site.Visit(0, visitor).Cookies.ToDictionary(StringComparer.Ordinal);

        await visitor.SendAsync("/", "/keluar");

        var thief = site.Visit();
        foreach (var cookie in kept)
            thief.Cookies[cookie.Key] = cookie.Value;
        Assert.That((int)(await thief.GetAsync("/")).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task A_new_password_ends_the_sessions_elsewhere_and_not_the_one_at_hand()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (here, elsewhere) = (await site.SignedInAsync(Email), await site.SignedInAsync(Email));

        await here.SendAsync(
            "/akun",
            "/akun/sandi",
            ("sandi", ASite.Password),
            ("sandi-baru", "sandi-lain-yang-panjang"),
            ("sandi-ulang", "sandi-lain-yang-panjang")
        );

        Assert.That((int)(await here.GetAsync("/")).StatusCode, Is.EqualTo(200));
        Assert.That((int)(await elsewhere.GetAsync("/")).StatusCode, Is.EqualTo(302));
        Assert.That(
            (int)(await site.Visit().SignInAsync(Email, "sandi-lain-yang-panjang")).StatusCode,
            Is.EqualTo(302)
        );
    }

    [Test]
    public async Task Who_signs_in_where_another_was_signed_in_gets_a_session_of_his_own()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var other = await site.HasAsync("lain@contoh.go.id");
        var visitor = await site.SignedInAsync(Email);
        var before = visitor.Cookies["magang-sesi"];
        var token = (await visitor.ReadAsync("/akun")).Split("name=\"tanda\" value=\"")[1].Split('"')[0];

        await visitor.PostAsync("/masuk", ("tanda", token), ("surel", "lain@contoh.go.id"), ("sandi", ASite.Password));

        Assert.That(await visitor.ReadAsync("/"), Does.Contain("Nama lain"));
        Assert.That(await site.Stores.Sessions.ListAsync(other), Has.Count.EqualTo(1));
        Assert.That(
            await site.ScalarAsync<long>("SELECT count(*) FROM session WHERE revoked_at IS NULL"),
            Is.EqualTo(1)
        );
        visitor.Cookies["magang-sesi"] = before;
        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(302));
    }

    [Test]
    public async Task A_new_password_after_half_a_day_keeps_the_session_at_hand()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var visitor = await site.SignedInAsync(Email);
        var token = (await visitor.ReadAsync("/akun")).Split("name=\"tanda\" value=\"")[1].Split('"')[0];
        site.Time.Advance(TimeSpan.FromHours(5));

        await visitor.PostAsync(
            "/akun/sandi",
            ("tanda", token),
            ("sandi", ASite.Password),
            ("sandi-baru", "sandi-lain-yang-panjang"),
            ("sandi-ulang", "sandi-lain-yang-panjang")
        );

        Assert.That((int)(await visitor.GetAsync("/")).StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_secure_behind_tls()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);

        var plain = Session(await site.Visit().SignInAsync(Email, ASite.Password));
        var secure = Session(await site.VisitSecurely().SignInAsync(Email, ASite.Password));

        Assert.That(plain, Does.Contain("httponly").And.Contain("samesite=lax").And.Not.Contain("secure"));
        Assert.That(secure, Does.Contain("httponly").And.Contain("samesite=lax").And.Contain("secure"));
    }

    private static string Session(HttpResponseMessage answer) =>
        answer
            .Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("magang-sesi=", StringComparison.Ordinal));
}
