using Magang.Workflows.Host.Http;
using Microsoft.AspNetCore.Http;
using static Magang.Workflows.IntegrationTests.Http.AService;

namespace Magang.Workflows.IntegrationTests.Http;

/// <summary>Where requests may go, at first and after redirects.</summary>
public sealed class HttpPlacesTests
{
    [Test]
    public async Task A_host_that_is_not_named_is_not_called()
    {
        await using var service = await AService.StartAsync(200);

        Assert.That(await CodeAsync(HttpOptions.None, service.Address), Is.EqualTo("MGW-630"));
        Assert.That(service.Seen, Is.Empty);
    }

    [Test]
    public async Task An_allowed_host_on_this_machine_is_not_called_unless_that_is_allowed_too()
    {
        await using var service = await AService.StartAsync(200);

        Assert.That(await CodeAsync(service.Allowed with { Local = [] }, service.Address), Is.EqualTo("MGW-631"));
        Assert.That(service.Seen, Is.Empty);
        Assert.That(
            (await ResultAsync(service.Allowed, service.Address)).GetProperty("status").GetInt32(),
            Is.EqualTo(200)
        );
    }

    [TestCase("http://layanan.go.id/", "MGW-632")]
    [TestCase("https://akun:sandi@layanan.go.id/", "MGW-632")]
    [TestCase("https://2130706433/", "MGW-632")]
    [TestCase("https://0x7f.0.0.1/", "MGW-632")]
    [TestCase("https://0177.0.0.1/", "MGW-632")]
    [TestCase("https://127.1/", "MGW-632")]
    [TestCase("https://layanan.go.id./", "MGW-632")]
    [TestCase("https://１２７.0.0.1/", "MGW-632")]
    [TestCase("https://1.2.3.4.5/", "MGW-632")]
    [TestCase("https://[::ffff:127.0.0.1]/", "MGW-630")]
    [TestCase("https://layanan.go.id:8443/", "MGW-630")]
    [TestCase("https://layanan.go.id.jahat.id/", "MGW-630")]
    public async Task Other_ways_of_writing_a_host_lead_nowhere(string url, string code)
    {
        var names = new Names("8.8.8.8");
        var options = HttpOptions.None with { Hosts = [HostOf("layanan.go.id"), HostOf("127.0.0.1")] };

        Assert.That(await CodeAsync(options, url, network: names.LeadingTo(1)), Is.EqualTo(code));
        Assert.That(names.Connected, Is.Empty);
    }

    [TestCase("127.0.0.1")]
    [TestCase("169.254.169.254")]
    [TestCase("fd00::1")]
    public async Task A_name_that_leads_inside_is_not_called(string address)
    {
        var names = new Names(address);
        var options = HttpOptions.None with { Hosts = [HostOf("layanan.go.id")] };

        Assert.That(
            await CodeAsync(options, "https://layanan.go.id/", network: names.LeadingTo(1)),
            Is.EqualTo("MGW-631")
        );
        Assert.That(names.Connected, Is.Empty);
    }

    [Test]
    public async Task One_inner_address_among_public_ones_is_enough_to_refuse_a_name()
    {
        var network = new HttpNetwork(
            (_, _) => Task.FromResult<System.Net.IPAddress[]>([new([8, 8, 8, 8]), new([10, 0, 0, 1])]),
            (_, _, _) => throw new AssertionException("connected")
        );
        var options = HttpOptions.None with { Hosts = [HostOf("layanan.go.id")] };

        Assert.That(await CodeAsync(options, "https://layanan.go.id/", network: network), Is.EqualTo("MGW-631"));
    }

    [Test]
    public async Task A_name_that_leads_elsewhere_after_the_check_changes_nothing()
    {
        await using var service = await AService.StartAsync(200, "halo");
        var names = new Names("8.8.8.8", "127.0.0.1");
        var options = HttpOptions.None with { Hosts = [HostOf("http://layanan.go.id")] };

        var result = await ResultAsync(
            options,
            "http://layanan.go.id/",
            network: names.LeadingTo(new Uri(service.Address).Port)
        );

        Assert.That(result.GetProperty("content").GetString(), Is.EqualTo("halo"));
        Assert.That(names.Asked, Is.EqualTo(1));
        Assert.That(names.Connected, Is.EqualTo(["8.8.8.8"]));
    }

    [Test]
    public async Task A_name_that_leads_inside_after_a_redirect_is_refused()
    {
        await using var service = await AService.StartAsync((context, _) => To(context, 302, "/lagi"));
        var names = new Names("8.8.8.8", "127.0.0.1");
        var options = HttpOptions.None with { Hosts = [HostOf("http://layanan.go.id")] };

        var code = await CodeAsync(
            options,
            "http://layanan.go.id/",
            network: names.LeadingTo(new Uri(service.Address).Port)
        );

        Assert.That(code, Is.EqualTo("MGW-631"));
        Assert.That(names.Connected, Is.EqualTo(["8.8.8.8"]));
        Assert.That(service.Seen, Has.Count.EqualTo(1));
    }

    [TestCase("http://10.0.0.1/", "MGW-631")]
    [TestCase("http://[::1]/", "MGW-631")]
    [TestCase("http://jahat.id/", "MGW-630")]
    [TestCase("http://0x0a.0.0.1/", "MGW-632")]
    [TestCase("ftp://10.0.0.1/", "MGW-632")]
    [TestCase("http://", "MGW-633")]
    public async Task A_redirect_goes_only_where_a_request_may_go(string location, string code)
    {
        await using var service = await AService.StartAsync((context, _) => To(context, 302, location));
        var options = service.Allowed with
        {
            Hosts = [.. service.Allowed.Hosts, HostOf("http://10.0.0.1"), HostOf("http://[::1]")],
        };

        Assert.That(await CodeAsync(options, service.Address), Is.EqualTo(code));
    }

    [Test]
    public async Task After_five_redirects_it_is_enough()
    {
        await using var service = await AService.StartAsync((context, _) => To(context, 307, "/putar"));

        Assert.That(await CodeAsync(service.Allowed, service.Address), Is.EqualTo("MGW-633"));
        Assert.That(service.Seen, Has.Count.EqualTo(6));
    }

    [TestCase(301, "POST", "GET", "")]
    [TestCase(302, "POST", "GET", "")]
    [TestCase(303, "PUT", "GET", "")]
    [TestCase(303, "HEAD", "HEAD", "")]
    [TestCase(302, "PUT", "PUT", "isi")]
    [TestCase(307, "POST", "POST", "isi")]
    [TestCase(308, "PATCH", "PATCH", "isi")]
    public async Task A_redirect_keeps_or_changes_the_method_as_its_code_says(
        int code,
        string method,
        string then,
        string body
    )
    {
        await using var service = await AService.StartAsync(
            (context, _) => context.Request.Path == "/" ? To(context, code, "/akhir") : Task.CompletedTask
        );
        var content = method == "HEAD" ? "" : """ "content":"isi","contentType":"text/plain" """;

        await ResultAsync(service.Allowed, service.Address, method, content);

        Assert.That(service.Seen[1].Method, Is.EqualTo(then));
        Assert.That(service.Seen[1].Body, Is.EqualTo(body));
    }

    [Test]
    public async Task Credentials_stay_with_the_host_they_are_for()
    {
        await using var other = await AService.StartAsync(200);
        await using var service = await AService.StartAsync(
            (context, _) => To(context, 307, context.Request.Path == "/" ? "/sendiri" : other.Address + "/lain")
        );
        var options = service.Allowed with
        {
            Hosts = [.. service.Allowed.Hosts, .. other.Allowed.Hosts],
            Local = [.. service.Allowed.Local, .. other.Allowed.Local],
            Secrets = HttpOptions.None.Secrets.Add("kunci", new HttpSecret("k-1", service.Allowed.Hosts)),
        };

        await ResultAsync(
            options,
            service.Address,
            more: """ "headers":{"Authorization":["Bearer x"],"X-Kunci":[{"secret":"kunci"}],"Cookie":["a=b"],"Accept":["text/plain"]} """
        );

        Assert.That(service.Seen.Select(seen => seen.Headers.Authorization.ToString()), Is.All.EqualTo("Bearer x"));
        Assert.That(service.Seen.Select(seen => seen.Headers["X-Kunci"].ToString()), Is.All.EqualTo("k-1"));
        var there = other.Seen.Single().Headers;
        Assert.That(there.Accept.ToString(), Is.EqualTo("text/plain"));
        Assert.That(there.Keys.Intersect(["Authorization", "X-Kunci", "Cookie"]), Is.Empty);
    }

    private static Task To(HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
