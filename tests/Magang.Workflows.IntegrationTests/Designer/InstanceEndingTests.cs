using System.IO.Compression;
using System.Text.Json;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>What Studio may do to instances: cancel some, delete none, take all away as files.</summary>
public sealed class InstanceEndingTests
{
    [Test]
    public async Task Who_draws_cancels_what_is_no_case_and_not_what_is_one()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var tried = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        var someones = await ARun.StartAsync(api.Runtime, "uji-tunggu", person: "P-9");
        var batch = await api.OpenBatchAsync(AnApi.Row());

        var own = await CancelAsync(api, ARun.Administrator, tried);
        var again = await CancelAsync(api, ARun.Administrator, tried);
        var ofPerson = await CancelAsync(api, ARun.Administrator, someones);
        var ofProgramme = await CancelAsync(api, ARun.Administrator, batch);
        var byHead = await CancelAsync(api, AnApi.KepalaBadan, someones);

        Assert.That(
            new[] { own, again, ofPerson, ofProgramme, byHead }.Select(answer => answer.Status),
            Is.EqualTo([200, 400, 400, 400, 200])
        );
        Assert.That(again.Body, Does.Contain("MGW-"));
        Assert.That(ofPerson.Body, Does.Contain("MGW-504").And.Contain("membatalkan berkas"));
        Assert.That(
            (await api.GetAsync(AnApi.Operator, $"kasus/{someones}/linimasa"))[1].GetProperty("text").GetString(),
            Does.Contain("perancang alur")
        );
    }

    [Test]
    public async Task Many_are_cancelled_at_once_or_none_where_one_may_not_be()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var one = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        var two = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        var someones = await ARun.StartAsync(api.Runtime, "uji-tunggu", person: "P-9");

        var refused = await ARun.AskAsync(
            api,
            ARun.Administrator,
            "POST",
            "bulk-actions/cancel/workflow-instances",
            $$"""{"ids":["{{one}}","{{someones}}"]}"""
        );
        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That(await ARun.ListedAsync(api, ARun.Administrator, """{"status":"Finished"}"""), Is.Empty);

        var answer = await ARun.ReadAsync(
            api,
            ARun.Administrator,
            "POST",
            "bulk-actions/cancel/workflow-instances",
            $$"""{"ids":["{{one}}","{{two}}"]}"""
        );

        Assert.That(answer.GetProperty("cancelled").GetInt32(), Is.EqualTo(2));
        Assert.That(
            await ARun.ListedAsync(api, ARun.Administrator, """{"subStatus":"Cancelled"}"""),
            Is.EqualTo([two, one])
        );
    }

    [TestCase("DELETE", "workflow-instances/{0}", "")]
    [TestCase("POST", "bulk-actions/delete/workflow-instances/by-id", """{"ids":["1"]}""")]
    public async Task Nothing_is_deleted_and_the_words_say_why_and_what_to_do(string method, string path, string body)
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var instance = await ARun.StartAsync(api.Runtime, "uji-tunggu");

        var answer = await ARun.AskAsync(
            api,
            ARun.Administrator,
            method,
            path.Replace("{0}", $"{instance}", StringComparison.Ordinal),
            body
        );

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(
            (await AnApi.BodyAsync(answer)).GetProperty("errors").GetProperty("generalErrors")[0].GetString(),
            Does.Contain("jurnalnya adalah bukti").And.Contain("batalkanlah").And.Contain("MGW-940")
        );
        Assert.That(await ARun.ListedAsync(api, ARun.Administrator, "{}"), Is.EqualTo([instance]));
    }

    [Test]
    public async Task Exports_hold_the_state_and_all_that_happened()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var one = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        var two = await ARun.StartAsync(api.Runtime, "uji-tunggu");

        using var single = await ARun.AskAsync(api, ARun.Administrator, "GET", $"workflow-instances/{one}/export");
        using var many = await ARun.AskAsync(
            api,
            ARun.Administrator,
            "POST",
            "bulk-actions/export/workflow-instances",
            $$"""{"ids":["{{one}}","{{two}}"]}"""
        );

        Assert.That(single.Content.Headers.ContentDisposition!.FileName, Is.EqualTo($"jalannya-alur-{one}.json"));
        var file = JsonDocument.Parse(await single.Content.ReadAsStringAsync()).RootElement;
        Assert.That(file.GetProperty("WorkflowState").GetProperty("id").GetString(), Is.EqualTo($"{one}"));
        Assert.That(file.GetProperty("Bookmarks").GetArrayLength(), Is.EqualTo(1));
        Assert.That(file.GetProperty("WorkflowExecutionLogRecords").GetArrayLength(), Is.EqualTo(5));
        await using var stream = await many.Content.ReadAsStreamAsync();
        using var archive = new ZipArchive(stream);
        Assert.That(
            archive.Entries.Select(entry => entry.Name),
            Is.EquivalentTo([$"jalannya-alur-{one}.json", $"jalannya-alur-{two}.json"])
        );
    }

    private static async Task<(int Status, string Body)> CancelAsync(AnApi api, string who, long instance)
    {
        using var answer = await ARun.AskAsync(api, who, "POST", $"cancel/workflow-instances/{instance}");
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
