using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>Signing in by the API, as commands do: the same locks, second step and log as on the page.</summary>
public sealed class ApiSignInTests
{
    private const string Email = "kepala@contoh.go.id";

    [Test]
    public async Task A_token_opens_what_its_owner_may_until_he_ends_it_on_his_page()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email, person: null, site.Office("SEKDA"));

        var token = await TokenAsync(site);
        var known = await AskAsync(site, HttpMethod.Get, "saya", token);
        var visitor = await site.SignedInAsync(Email);
        var session = (await site.Stores.Sessions.ListAsync(id)).Single(one =>
            one.Browser == "Perintah magang di Linux"
        );
        Assert.That(await visitor.ReadAsync("/akun"), Does.Contain("Perintah magang di Linux"));
        await visitor.SendAsync("/akun", $"/akun/sesi/{session.Id}/cabut");
        var after = await AskAsync(site, HttpMethod.Get, "saya", token);

        Assert.That((await AnApi.BodyAsync(known)).GetProperty("key").GetString(), Is.EqualTo($"A-{id}"));
        Assert.That(await CodeAsync(after), Is.EqualTo((401, "MGW-673")));
        Assert.That((int)(await visitor.GetAsync("/akun")).StatusCode, Is.EqualTo(200), "the other session");
    }

    [Test]
    public async Task Signing_out_ends_that_session_alone()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (one, other) = (await TokenAsync(site), await TokenAsync(site));

        Assert.That((int)(await AskAsync(site, HttpMethod.Post, "keluar", one)).StatusCode, Is.EqualTo(204));

        Assert.That(await CodeAsync(await AskAsync(site, HttpMethod.Get, "saya", one)), Is.EqualTo((401, "MGW-673")));
        Assert.That((int)(await AskAsync(site, HttpMethod.Get, "saya", other)).StatusCode, Is.EqualTo(200));
        Assert.That(await site.KindsAsync(), Does.Contain("KELUAR"));
    }

    [Test]
    public async Task A_token_ends_with_its_time_and_with_its_account()
    {
        await using var site = await ASite.StartAsync();
        var id = await site.HasAsync(Email);
        var old = await TokenAsync(site);
        site.Time.Advance(TimeSpan.FromHours(13));
        var fresh = await TokenAsync(site);
        Assert.That((int)(await AskAsync(site, HttpMethod.Get, "saya", fresh)).StatusCode, Is.EqualTo(200));

        await site.Stores.Accounts.CloseAsync(id);

        Assert.That(await CodeAsync(await AskAsync(site, HttpMethod.Get, "saya", old)), Is.EqualTo((401, "MGW-673")));
        Assert.That(await CodeAsync(await AskAsync(site, HttpMethod.Get, "saya", fresh)), Is.EqualTo((401, "MGW-673")));
    }

    [Test]
    public async Task Failures_are_written_down_and_lock_the_account_for_pages_as_well()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);

        for (var tries = 0; tries < SignIn.FailuresOfName; tries++)
            Assert.That(await CodeAsync(await SignInAsync(site, "keliru")), Is.EqualTo((401, "MGW-660")));

        Assert.That(await CodeAsync(await SignInAsync(site, ASite.Password)), Is.EqualTo((429, "MGW-661")));
        Assert.That((int)(await site.Visit().SignInAsync(Email, ASite.Password)).StatusCode, Is.EqualTo(429));
        Assert.That(await site.KindsAsync(), Does.Contain("MASUK_GAGAL").And.Contain("TERKUNCI"));
    }

    [Test]
    public async Task With_a_second_step_the_password_alone_opens_nothing()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (key, codes) = await AnAuthenticator.SetUpAsync(await site.SignedInAsync(Email));

        var half = await SignInAsync(site, ASite.Password);
        var wrong = await SignInAsync(site, ASite.Password, "000000");
        var whole = await SignInAsync(site, ASite.Password, AnAuthenticator.Code(key));
        var recovered = await SignInAsync(site, ASite.Password, recovery: codes[0]);
        var spent = await SignInAsync(site, ASite.Password, recovery: codes[0]);

        Assert.That(await CodeAsync(half), Is.EqualTo((401, "MGW-812")));
        Assert.That(await CodeAsync(wrong), Is.EqualTo((401, "MGW-662")));
        Assert.That((int)whole.StatusCode, Is.EqualTo(200));
        Assert.That((int)recovered.StatusCode, Is.EqualTo(200));
        Assert.That(await CodeAsync(spent), Is.EqualTo((401, "MGW-662")));
    }

    [Test]
    public async Task The_database_does_not_have_the_token()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);

        var token = await TokenAsync(site);

        Assert.That(token, Does.StartWith("mgs_").And.Length.EqualTo(47));
        Assert.That(
            await site.ScalarAsync<string>("SELECT string_agg(s::text, ' ') FROM session AS s"),
            Does.Not.Contain(token[4..])
        );
    }

    [Test]
    public async Task Who_sends_files_without_end_is_told_to_wait_and_nobody_else_is()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync(Email);
        var (one, other) = (await TokenAsync(site), await TokenAsync(site));

        for (var sent = 0; sent < RateLimits.UploadsPerMinute; sent++)
            Assert.That(await CodeAsync(await UploadAsync(site, one)), Is.EqualTo((404, "MGW-505")));

        Assert.That(await CodeAsync(await UploadAsync(site, one)), Is.EqualTo((429, "MGW-816")));
        Assert.That(await CodeAsync(await UploadAsync(site, other)), Is.EqualTo((404, "MGW-505")));
    }

    [TestCase("Sec-Fetch-Site", "cross-site", true)]
    [TestCase("Sec-Fetch-Site", "same-site", true)]
    [TestCase("Origin", "https://lain.go.id", true)]
    [TestCase("Origin", "null", true)]
    [TestCase("Sec-Fetch-Site", "same-origin", false)]
    [TestCase("Sec-Fetch-Site", "none", false)]
    [TestCase("Origin", "http://localhost", false)]
    [TestCase("Accept", "*/*", false)]
    public async Task What_another_site_has_a_browser_do_with_the_cookie_is_refused(
        string header,
        string value,
        bool isRefused
    )
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("KEPALA_BADAN");
        var token = await TokenAsync(site, "kepala-badan@contoh.go.id");

        using var byCookie = Event(header, value);
        byCookie.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.Select(one => $"{one.Key}={one.Value}")));
        using var byToken = Event(header, value);
        byToken.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var http = site.Client();

        Assert.That(
            await CodeAsync(await http.SendAsync(byCookie)),
            Is.EqualTo(isRefused ? (403, "MGW-810") : (422, "MGW-500"))
        );
        Assert.That(await CodeAsync(await http.SendAsync(byToken)), Is.EqualTo((422, "MGW-500")));
    }

    private static HttpRequestMessage Event(string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/peristiwa/kabar")
        {
            Content = JsonContent.Create(new { }),
        };
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    private static async Task<string> TokenAsync(ASite site, string email = Email)
    {
        var answer = await SignInAsync(site, ASite.Password, email: email);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        return (await AnApi.BodyAsync(answer)).GetProperty("token").GetString()!;
    }

    private static async Task<HttpResponseMessage> SignInAsync(
        ASite site,
        string password,
        string? code = null,
        string? recovery = null,
        string email = Email
    )
    {
        using var http = site.Client();
        http.DefaultRequestHeaders.UserAgent.ParseAdd("magang/1 (Linux)");
        return await http.PostAsJsonAsync(
            "/api/v1/masuk",
            new
            {
                surel = email,
                sandi = password,
                kode = code,
                kodePemulihan = recovery,
            }
        );
    }

    private static Task<HttpResponseMessage> UploadAsync(ASite site, string token) =>
        AskAsync(site, HttpMethod.Post, "kasus/77/bukti", token);

    private static async Task<HttpResponseMessage> AskAsync(ASite site, HttpMethod method, string path, string token)
    {
        using var http = site.Client();
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    private static async Task<(int Status, string? Code)> CodeAsync(HttpResponseMessage answer) =>
        (
            (int)answer.StatusCode,
            JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("code").GetString()
        );
}
