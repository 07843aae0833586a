using System.Text.Json.Nodes;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer.Definitions;

/// <summary>Drawing from nothing to a published version, by what Studio sends.</summary>
public sealed class DrawingTests
{
    [Test]
    public async Task A_workflow_is_drawn_from_nothing_published_and_drawn_on()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);

        await tab.CreateAsync("Alur baru");
        Assert.That(tab.DefinitionId, Does.Match("^[0-9a-f]{16}$"));
        Assert.That((string)tab.Shown["id"]!, Is.EqualTo($"{tab.DefinitionId}:1"));
        Assert.That((string)tab.Shown["root"]!["nodeId"]!, Is.EqualTo("Workflow1:fc1"));
        tab.Draw("a1");
        await tab.SavedAsync();
        tab.Draw("a2");
        await tab.SavedAsync();
        Assert.That(Facts(tab), Is.EqualTo((1, true, false)));
        await tab.SavedAsync(publish: true);
        Assert.That(Facts(tab), Is.EqualTo((1, true, true)));
        tab.Draw("a3");
        await tab.SavedAsync();

        Assert.That(Facts(tab), Is.EqualTo((2, true, false)));
        var versions = (
            await tab.GetAsync(
                $"workflow-definitions?versionOptions=AllVersions&DefinitionIds={tab.DefinitionId}&OrderBy=Version&OrderDirection=Descending"
            )
        )["items"]!.AsArray();
        Assert.That(
            versions.Select(row => ((int)row!["version"]!, (bool)row["isLatest"]!, (bool)row["isPublished"]!)),
            Is.EqualTo([(2, true, false), (1, false, true)])
        );
    }

    [Test]
    public async Task An_unfinished_drawing_is_kept_and_what_it_lacks_is_told()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.CreateAsync("Belum selesai");
        tab.Draw("x", "Tidak.Dikenal");

        var saved = await tab.SavedAsync();
        var refused = await tab.SaveAsync(publish: true);

        Assert.That(saved.GetProperty("validationErrors")[0].GetString(), Does.Contain("Tidak.Dikenal"));
        var body = await AnApi.BodyAsync(refused);
        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That(
            body.GetProperty("errors").GetProperty("generalErrors")[0].GetString(),
            Does.Contain("Tidak.Dikenal")
        );
        Assert.That(
            await api.ScalarAsync<long>("SELECT count(*) FROM definition WHERE name = 'Belum selesai'"),
            Is.Zero
        );
    }

    [Test]
    public async Task A_refusal_says_its_first_ten_faults_and_how_many_more_there_are()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.CreateAsync("Banyak salah");
        for (var i = 0; i < 13; i++)
            tab.Draw($"x{i}", $"Tidak.Dikenal{i}");
        await tab.SavedAsync();

        var refused = await AnApi.BodyAsync(await tab.PostAsync($"workflow-definitions/{tab.DefinitionId}/publish"));

        var sentences = refused
            .GetProperty("errors")
            .GetProperty("generalErrors")
            .EnumerateArray()
            .Select(one => one.GetString()!)
            .ToArray();
        Assert.That(sentences, Has.Length.EqualTo(11));
        Assert.That(sentences[10], Is.EqualTo("Dan 3 kesalahan lagi."));
    }

    [Test]
    public async Task What_is_saved_unchanged_makes_no_draft()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.OpenAsync("magang-metro");

        await tab.SavedAsync();

        Assert.That(Facts(tab), Is.EqualTo((1, true, true)));
        Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM definition_draft"), Is.Zero);
    }

    [Test]
    public async Task What_the_canvas_measured_makes_no_draft_and_no_version()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.OpenAsync("magang-metro");
        Measure(tab);

        await tab.SavedAsync();
        Measure(tab);
        var published = await tab.SavedAsync(publish: true);

        Assert.That(published.GetProperty("alreadyPublished").GetBoolean(), Is.True);
        Assert.That(Facts(tab), Is.EqualTo((1, true, true)));
        Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM definition_draft"), Is.Zero);
    }

    [Test]
    public async Task A_draft_that_came_back_to_what_is_published_is_dropped_and_one_that_was_moved_is_not()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.OpenAsync("magang-metro");
        tab.Draw("a1");
        Measure(tab);
        await tab.SavedAsync();
        tab.Activities.RemoveAt(tab.Activities.Count - 1);
        await tab.SavedAsync();
        Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM definition_draft"), Is.EqualTo(1));

        await tab.SavedAsync(publish: true);

        Assert.That(Facts(tab), Is.EqualTo((1, true, true)));
        Assert.That(await api.ScalarAsync<long>("SELECT count(*) FROM definition_draft"), Is.Zero);
        tab.Activities[0]!["metadata"]!["designer"]!["position"]!["x"] = 4321;
        await tab.SavedAsync(publish: true);
        Assert.That(Facts(tab), Is.EqualTo((2, true, true)));
    }

    [Test]
    public async Task Who_only_looks_sees_no_way_to_change_and_is_refused()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api, AnApi.Sekda);
        await tab.OpenAsync("magang-metro");
        var list = await tab.GetAsync("workflow-definitions?versionOptions=Latest");

        tab.Draw("a1");
        var refused = await tab.SaveAsync();

        Assert.That(Rels(tab.Shown), Does.Not.Contain("publish"));
        Assert.That(Rels(list), Does.Not.Contain("bulk-publish"));
        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("MGW-504"));
    }

    [Test]
    public async Task Each_act_is_in_the_security_log_with_version_and_hash()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.CreateAsync("Tercatat");
        tab.Draw("a1");
        await tab.SavedAsync(publish: true);
        await tab.PostAsync($"workflow-definitions/{tab.DefinitionId}/retract");

        var log = (await api.Runtime.Accounts.Log.NewestAsync(10))
            .Where(row => row.Kind.StartsWith("DEFINISI", StringComparison.Ordinal))
            .ToArray();

        Assert.That(
            log.Select(row => row.Kind),
            Is.EqualTo(["DEFINISI_DITARIK", "DEFINISI_DITERBITKAN", "DEFINISI_DISIMPAN"])
        );
        Assert.That(log.Select(row => row.Detail), Has.All.Match($"^{tab.DefinitionId}:1 .*sha256 [0-9a-f]{{64}}$"));
        Assert.That(log.Select(row => row.Actor), Has.All.EqualTo(await api.Cast.KeyAsync(AStudio.Administrator)));
    }

    [Test]
    public async Task Nobody_needs_to_untangle_a_workflow_without_places_and_a_place_once_seen_stays()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.OpenAsync("magang-metro");
        var seen = Places(tab);

        tab.Draw("a1");
        await tab.SavedAsync();
        await tab.OpenAsync("magang-metro");

        Assert.That(seen, Is.Unique);
        Assert.That(Places(tab).Take(seen.Length), Is.EqualTo(seen));
    }

    // As Studio's canvas does whenever it shows a drawing.
    private static void Measure(AStudio tab)
    {
        foreach (var activity in tab.Activities)
            activity!["metadata"]!["designer"]!["size"] = new JsonObject { ["width"] = 186.34, ["height"] = 54 };
    }

    private static string[] Places(AStudio tab) =>
        [.. tab.Activities.Select(activity => activity!["metadata"]!["designer"]!["position"]!.ToJsonString())];

    internal static (int Version, bool IsLatest, bool IsPublished) Facts(AStudio tab) =>
        ((int)tab.Shown["version"]!, (bool)tab.Shown["isLatest"]!, (bool)tab.Shown["isPublished"]!);

    private static IEnumerable<string> Rels(JsonObject linked) =>
        linked["links"]!.AsArray().Select(link => (string)link!["rel"]!);
}
