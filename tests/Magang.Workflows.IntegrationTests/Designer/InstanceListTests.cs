using System.Globalization;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer;

/// <summary>Which instances Studio's list shows, and in what order.</summary>
public sealed class InstanceListTests
{
    [Test]
    public async Task Each_filter_keeps_what_fits_it()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        await ARun.PublishAsync(api.Runtime, ARun.Failing);
        var failed = await ARun.StartAsync(api.Runtime, "uji-gagal");
        var waiting = await ARun.StartAsync(api.Runtime, "uji-tunggu", correlation: "SURAT-7");
        var ended = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        await ARun.SayAsync(api.Runtime, ended, "berkas-diterima");
        var tomorrow = DateTimeOffset.UtcNow.AddDays(1).ToString("o", CultureInfo.InvariantCulture);

        (string Filter, long[] Fits)[] cases =
        [
            ("{}", [ended, waiting, failed]),
            ("""{"orderDirection":"Ascending"}""", [failed, waiting, ended]),
            ("""{"definitionIds":["uji-gagal"]}""", [failed]),
            ("""{"definitionIds":["uji-tunggu"],"orderDirection":"Ascending"}""", [waiting, ended]),
            ("""{"definitionId":"uji-tunggu","version":2}""", []),
            ("""{"statuses":["Finished"]}""", [ended]),
            ("""{"status":"Running"}""", [waiting, failed]),
            ("""{"subStatuses":["Faulted","Finished"]}""", [ended, failed]),
            ("""{"subStatuses":["Executing"]}""", []),
            ("""{"hasIncidents":true}""", [failed]),
            ("""{"hasIncidents":false}""", [ended, waiting]),
            ("""{"correlationId":"SURAT-7"}""", [waiting]),
            ("""{"searchTerm":"surat"}""", [waiting]),
            ("""{"searchTerm":"GAGAL"}""", [failed]),
            ($$"""{"searchTerm":"{{waiting}}"}""", [waiting]),
            ("""{"searchTerm":"987654321"}""", []),
            ("""{"orderBy":"Name","orderDirection":"Ascending"}""", [failed, waiting, ended]),
            ("""{"orderBy":"Finished","orderDirection":"Descending"}""", [ended, waiting, failed]),
            (
                $$"""{"timestampFilters":[{"column":"CreatedAt","operator":"LessThan","timestamp":"{{tomorrow}}"},{"column":"FinishedAt","operator":"LessThan","timestamp":"{{tomorrow}}"}]}""",
                [ended]
            ),
            (
                $$"""{"timestampFilters":[{"column":"UpdatedAt","operator":"GreaterThan","timestamp":"{{tomorrow}}"}]}""",
                []
            ),
        ];

        Assert.Multiple(async () =>
        {
            foreach (var (filter, fits) in cases)
                Assert.That(await ARun.ListedAsync(api, ARun.Administrator, filter), Is.EqualTo(fits), filter);
        });
    }

    [Test]
    public async Task Pages_follow_each_other_and_nothing_is_missed_while_new_ones_start()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var started = new List<long>();
        for (var i = 0; i < 7; i++)
            started.Add(await ARun.StartAsync(api.Runtime, "uji-tunggu"));

        var seen = new List<long>();
        for (var page = 0; page < 4; page++)
        {
            seen.AddRange(await ARun.ListedAsync(api, ARun.Administrator, $$"""{"page":{{page}},"pageSize":3}"""));
            await ARun.StartAsync(api.Runtime, "uji-tunggu");
        }

        Assert.That(started, Is.SubsetOf(seen));
        var whole = await ARun.ReadAsync(api, ARun.Administrator, "GET", "workflow-instances?page=9&pageSize=3");
        Assert.That(whole.GetProperty("totalCount").GetInt32(), Is.EqualTo(11));
        Assert.That(whole.GetProperty("items").GetArrayLength(), Is.Zero);
    }

    [TestCase("""{"page":-1}""", "page")]
    [TestCase("""{"pageSize":501}""", "pageSize")]
    [TestCase("""{"statuses":["Entah"]}""", "statuses")]
    [TestCase("""{"orderBy":"Warna"}""", "orderBy")]
    [TestCase("""{"timestampFilters":[{"column":"Nama","timestamp":"2026-01-01"}]}""", "timestampFilters")]
    public async Task What_cannot_be_meant_is_refused_in_words(string filter, string field)
    {
        var api = await AnApi.SharedAsync();

        var answer = await ARun.AskAsync(api, ARun.Administrator, "POST", "workflow-instances", filter);

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(
            (await AnApi.BodyAsync(answer)).GetProperty("message").GetString(),
            Does.Contain($"{field}: ").And.Contain("MGW-500")
        );
    }

    [Test]
    public async Task Only_instances_of_regions_that_somebody_watches_are_listed_and_never_his_own_case()
    {
        await using var api = await AnApi.StartAsync();
        await ARun.PublishAsync(api.Runtime, ARun.Waiting);
        var metro = await ARun.StartAsync(api.Runtime, "uji-tunggu");
        var palu = await ARun.StartAsync(api.Runtime, "uji-tunggu", region: "PALU");
        const string OfPalu = "operator-palu;peran=OPERATOR_SISTEM;daerah=PALU";

        Assert.That(await ARun.ListedAsync(api, ARun.Administrator, "{}"), Is.EqualTo([palu, metro]));
        Assert.That(await ARun.ListedAsync(api, OfPalu, "{}"), Is.EqualTo([palu]));
        Assert.That(await ARun.ListedAsync(api, OfPalu, $$"""{"searchTerm":"{{metro}}"}"""), Is.Empty);
        Assert.That(
            (int)(await ARun.AskAsync(api, OfPalu, "GET", $"workflow-instances/{metro}")).StatusCode,
            Is.EqualTo(404)
        );
        Assert.That(
            (int)(await ARun.AskAsync(api, AnApi.Sekda, "POST", "workflow-instances", "{}")).StatusCode,
            Is.EqualTo(400),
            "who may not watch is told so"
        );
    }
}
