using System.Net.Http.Headers;
using System.Text.Json;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>Keys by which other systems call.</summary>
public sealed class ApiKeyTests
{
    [Test]
    public async Task A_key_says_whose_it_is_and_what_it_may()
    {
        await using var site = await ASite.StartAsync();
        var key = await MakeAsync(site, Scopes.Self, Scopes.Events);

        var answer = await AskAsync(site, key);

        var body = await AnApi.BodyAsync(answer);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(body.GetProperty("key").GetString(), Is.EqualTo("K-1"));
        Assert.That(body.GetProperty("region").GetString(), Is.EqualTo("METRO"));
        Assert.That(body.GetProperty("scopes").GetArrayLength(), Is.EqualTo(2));
        Assert.That((await site.Stores.Keys.ListAsync()).Single().UsedAt, Is.Not.Null);
    }

    [Test]
    public async Task A_key_that_is_over_is_refused_and_written_down()
    {
        await using var site = await ASite.StartAsync();
        var key = await MakeAsync(site, Scopes.Self);
        site.Time.Advance(TimeSpan.FromDays(29));
        Assert.That((int)(await AskAsync(site, key)).StatusCode, Is.EqualTo(200));
        site.Time.Advance(TimeSpan.FromDays(2));

        await RefusedAsync(site, key, "MGW-670", 401, "lewat masa");
    }

    [Test]
    public async Task A_revoked_key_is_refused_at_once()
    {
        await using var site = await ASite.StartAsync();
        var key = await MakeAsync(site, Scopes.Self);
        await AskAsync(site, key);
        await site.Keeping.RevokeKeyAsync(1, "A-1");

        await RefusedAsync(site, key, "MGW-670", 401, "dicabut");
    }

    [Test]
    public async Task A_key_that_does_not_reach_that_far_is_refused()
    {
        await using var site = await ASite.StartAsync();
        var key = await MakeAsync(site, Scopes.Events);

        await RefusedAsync(site, key, "MGW-671", 403, Scopes.Self);
    }

    [TestCase("mgw_")]
    [TestCase("mgw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("sesuatu-yang-lain")]
    public async Task What_is_no_key_is_refused(string key)
    {
        var site = await ASite.SharedAsync();
        await MakeAsync(site, Scopes.Self);

        await RefusedAsync(site, key, "MGW-670", 401, "tidak dikenal");
    }

    [Test]
    public async Task Without_key_and_session_nobody_is_anybody()
    {
        var site = await ASite.SharedAsync();

        var answer = await site.Visit().GetAsync("/api/v1/saya");

        Assert.That((int)answer.StatusCode, Is.EqualTo(401));
        Assert.That((await AnApi.BodyAsync(answer)).GetProperty("code").GetString(), Is.EqualTo("MGW-673"));
    }

    [Test]
    public async Task A_session_tells_the_API_the_offices_of_today()
    {
        await using var site = await ASite.StartAsync();
        await site.HasAsync("opd@contoh.go.id", person: null, site.Office("KEPALA_OPD", "DINAS_A"));

        var answer = await (await site.SignedInAsync("opd@contoh.go.id")).GetAsync("/api/v1/saya");

        var office = (await AnApi.BodyAsync(answer)).GetProperty("offices")[0];
        Assert.That(office.GetProperty("role").GetString(), Is.EqualTo("KEPALA_OPD"));
        Assert.That(office.GetProperty("opd").GetString(), Is.EqualTo("DINAS_A"));
    }

    [Test]
    public async Task The_database_does_not_have_the_key()
    {
        await using var site = await ASite.StartAsync();
        var key = await MakeAsync(site, Scopes.Self);

        Assert.That(key, Has.Length.EqualTo(47).And.StartsWith("mgw_"));
        Assert.That(
            await site.ScalarAsync<string>("SELECT string_agg(k::text, ' ') FROM api_key AS k"),
            Does.Contain(key[..8]).And.Not.Contain(key[..12])
        );
    }

    private static Task<string> MakeAsync(ASite site, params string[] scopes) =>
        site.Keeping.MakeKeyAsync("SIASN", "METRO", scopes, days: 30, "A-1");

    private static async Task RefusedAsync(ASite site, string key, string code, int status, string detail)
    {
        var answer = await AskAsync(site, key);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        JsonElement body = await AnApi.BodyAsync(answer);
        Assert.That(body.GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(
            (await site.Stores.Log.NewestAsync(1)).Single(),
            Has.Property("Kind").EqualTo("KUNCI_DITOLAK").And.Property("Detail").EqualTo(detail)
        );
    }

    private static async Task<HttpResponseMessage> AskAsync(ASite site, string key)
    {
        using var http = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/saya");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await http.SendAsync(request);
    }
}
