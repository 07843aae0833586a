using System.Net;
using Magang.Workflows.Host.Designer.Instances;
using Magang.Workflows.IntegrationTests.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>A viewed instance is refreshed at once, for those alone who may watch it.</summary>
public sealed class InstanceHubTests
{
    private const string Email = "pengamat@contoh.go.id";

    [TestCase(HttpTransportType.WebSockets)]
    [TestCase(HttpTransportType.LongPolling)]
    public async Task Who_observes_an_instance_hears_what_it_does_and_nothing_of_others(HttpTransportType transport)
    {
        await using var site = await ASite.StartAsync();
        var visitor = await SignedInAsync(site, "ADMINISTRATOR");
        var (observed, other) = await RunsAsync(site);
        await using var viewer = await AViewer.OpenAsync(site, visitor, transport: transport);
        await viewer.ObserveAsync(observed);

        await ARun.SayAsync(site.Runtime, other, "berkas-diterima");
        await ARun.SayAsync(site.Runtime, observed, "berkas-diterima");
        var stats = await viewer.HearAsync();
        var journal = await viewer.HearAsync();
        var instance = await viewer.HearAsync();

        Assert.That(
            (stats.Name, journal.Name, instance.Name),
            Is.EqualTo(
                ("ActivityExecutionLogUpdatedAsync", "WorkflowExecutionLogUpdatedAsync", "WorkflowInstanceUpdatedAsync")
            )
        );
        Assert.That(
            stats
                .Message.GetProperty("stats")
                .EnumerateArray()
                .Select(one => one.GetProperty("activityNodeId").GetString()),
            Is.EqualTo(["Workflow1:fc1:a2", "Workflow1:fc1:a3", "Workflow1:fc1"])
        );
        Assert.That(instance.Message.GetProperty("workflowInstanceId").GetString(), Is.EqualTo($"{observed}"));
        Assert.That(viewer.HasHeard, Is.False);
    }

    [Test]
    public async Task What_somebody_may_not_watch_he_does_not_observe()
    {
        await using var site = await ASite.StartAsync();
        var visitor = await SignedInAsync(site, "OPERATOR_SISTEM");
        await ARun.PublishAsync(site.Runtime, ARun.Waiting);
        var elsewhere = await ARun.StartAsync(site.Runtime, "uji-tunggu", region: "PALU");
        await using var viewer = await AViewer.OpenAsync(site, visitor);

        var refused = await Assert.ThrowsAsync<HubException>(() => viewer.ObserveAsync(elsewhere));
        var missing = await Assert.ThrowsAsync<HubException>(() => viewer.ObserveAsync(987654321));

        Assert.That(refused!.Message, Does.Contain("MGW-505"));
        Assert.That(
            missing!.Message.Replace("987654321", $"{elsewhere}", StringComparison.Ordinal),
            Is.EqualTo(refused.Message)
        );
    }

    [Test]
    public async Task Only_who_may_watch_connects_and_only_from_our_own_pages_and_never_by_a_key_in_the_address()
    {
        await using var site = await ASite.StartAsync();
        var watcher = await SignedInAsync(site, "ADMINISTRATOR");
        await site.HasAsync("sekda@contoh.go.id", offices: site.Office("SEKDA"));
        var sekda = await site.SignedInAsync("sekda@contoh.go.id");
        var token = await TokenAsync(site);

        Assert.That(
            new[]
            {
                await StatusAsync(site, site.Visit(), "http://localhost"),
                await StatusAsync(site, sekda, "http://localhost"),
                await StatusAsync(site, watcher, "https://jahat.example"),
                await StatusAsync(site, watcher, "null"),
                await StatusAsync(site, site.Visit(), "http://localhost", $"?access_token={token}"),
                await StatusAsync(site, watcher, "http://localhost"),
            },
            Is.EqualTo([
                HttpStatusCode.Unauthorized,
                HttpStatusCode.Forbidden,
                HttpStatusCode.Forbidden,
                HttpStatusCode.Forbidden,
                HttpStatusCode.Unauthorized,
                HttpStatusCode.OK,
            ])
        );
    }

    [Test]
    public async Task Signing_out_ends_the_connection()
    {
        await using var site = await ASite.StartAsync();
        var visitor = await SignedInAsync(site, "ADMINISTRATOR");
        var stays = await site.SignedInAsync(Email);
        var (observed, _) = await RunsAsync(site);
        await using var viewer = await AViewer.OpenAsync(site, visitor);
        await using var other = await AViewer.OpenAsync(site, stays);
        await viewer.ObserveAsync(observed);
        await other.ObserveAsync(observed);

        await visitor.SendAsync("/", "/keluar");
        await site.Services.GetRequiredService<InstanceWatch>().CheckAsync(CancellationToken.None);
        await viewer.EndAsync();

        await ARun.SayAsync(site.Runtime, observed, "berkas-diterima");
        Assert.That((await other.HearAsync()).Name, Is.EqualTo("ActivityExecutionLogUpdatedAsync"));
        Assert.That(InstanceWatch.CheckEvery, Is.LessThan(TimeSpan.FromMinutes(1)), "it is asked for by itself");
    }

    [Test]
    public async Task An_office_that_ended_ends_the_connection()
    {
        await using var site = await ASite.StartAsync();
        var visitor = await SignedInAsync(site, "ADMINISTRATOR");
        var (observed, _) = await RunsAsync(site);
        await using var viewer = await AViewer.OpenAsync(site, visitor);
        await viewer.ObserveAsync(observed);
        var watch = site.Services.GetRequiredService<InstanceWatch>();
        await watch.CheckAsync(CancellationToken.None);
        await viewer.ObserveAsync(observed);

        await site.RunAsync("UPDATE assignment SET ended_at = now(), ended_by = 'tes'");
        await watch.CheckAsync(CancellationToken.None);

        await Assert.ThatAsync(viewer.EndAsync, Throws.Nothing);
    }

    private static async Task<Visitor> SignedInAsync(ASite site, string role)
    {
        await site.HasAsync(Email, offices: site.Office(role));
        return await site.SignedInAsync(Email);
    }

    private static async Task<(long Observed, long Other)> RunsAsync(ASite site)
    {
        await ARun.PublishAsync(site.Runtime, ARun.Waiting);
        return (await ARun.StartAsync(site.Runtime, "uji-tunggu"), await ARun.StartAsync(site.Runtime, "uji-tunggu"));
    }

    private static async Task<HttpStatusCode> StatusAsync(ASite site, Visitor visitor, string origin, string query = "")
    {
        using var http = Server(site).CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/elsa/hubs/workflow-instance/negotiate{query}");
        if (visitor.Cookies.Count > 0)
            request.Headers.Add("Cookie", CookiesOf(visitor));
        request.Headers.Add("Origin", origin);
        return (await http.SendAsync(request)).StatusCode;
    }

    private static async Task<string> TokenAsync(ASite site)
    {
        var account = await site.HasAsync("perintah@contoh.go.id", offices: site.Office("ADMINISTRATOR"));
        return (
            await Host.Accounts.SessionTokens.BeginAsync(site.Stores, account, address: null, program: null, default)
        ).Token;
    }

    private static TestServer Server(ASite site) => (TestServer)site.Services.GetRequiredService<IServer>();

    private static string CookiesOf(Visitor visitor) =>
        string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
}
