using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.IntegrationTests.Postgres;

namespace Magang.Workflows.IntegrationTests.Designer.Definitions;

/// <summary>Two who draw the same definition: nobody overwrites another in silence.</summary>
public sealed class TwoPeopleTests
{
    [Test]
    public async Task The_second_of_two_who_opened_the_same_version_is_told_who_was_first()
    {
        await using var api = await AnApi.StartAsync();
        var (one, two) = (AStudio.At(api), AStudio.At(api, AStudio.Other));
        await one.OpenAsync("magang-metro");
        await two.OpenAsync("magang-metro");
        one.Draw("a1");
        two.Draw("b1");

        await one.SavedAsync();
        var refused = await two.SaveAsync();

        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        var said = (await AnApi.BodyAsync(refused)).GetProperty("message").GetString();
        Assert.That(
            said,
            Does.Contain($"oleh {await api.Cast.KeyAsync(AStudio.Administrator)} pada ").And.Contain("MGW-920")
        );
        await two.OpenAsync("magang-metro");
        Assert.That(
            two.Activities.Select(activity => (string)activity!["id"]!),
            Does.Contain("a1").And.Not.Contain("b1")
        );
    }

    [Test]
    public async Task A_draft_that_another_saved_since_is_not_overwritten_nor_published()
    {
        await using var api = await AnApi.StartAsync();
        var (one, two) = (AStudio.At(api), AStudio.At(api, AStudio.Other));
        await one.CreateAsync("Berdua");
        await two.OpenAsync(one.DefinitionId);
        one.Draw("a1");
        await one.SavedAsync();
        two.Draw("b1");

        Assert.That((int)(await two.SaveAsync()).StatusCode, Is.EqualTo(400));
        Assert.That((int)(await two.SaveAsync(publish: true)).StatusCode, Is.EqualTo(400));
        await two.OpenAsync(one.DefinitionId);
        two.Draw("b1");
        await two.SavedAsync();
        one.Draw("a2");
        Assert.That((int)(await one.SaveAsync()).StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task Who_drew_while_another_published_is_told()
    {
        await using var api = await AnApi.StartAsync();
        var (one, two) = (AStudio.At(api), AStudio.At(api, AStudio.Other));
        await one.CreateAsync("Berdua");
        one.Draw("a1");
        await one.SavedAsync();
        await two.OpenAsync(one.DefinitionId);
        await one.SavedAsync(publish: true);
        two.Draw("b1");

        var refused = await two.SaveAsync();

        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("diterbitkan oleh"));
    }

    [Test]
    public async Task One_tab_may_save_again_before_the_answer_to_its_last_save_came()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        await tab.OpenAsync("magang-metro");
        tab.Draw("a1");
        var first = tab.SaveAsync();
        tab.Draw("a2");
        var second = tab.SaveAsync();
        tab.Draw("a3");
        var third = tab.SaveAsync();

        var answers = await Task.WhenAll(first, second, third);

        Assert.That(answers.Select(answer => (int)answer.StatusCode), Is.EqualTo([200, 200, 200]));
        Assert.That(await api.ScalarAsync<int>("SELECT revision FROM definition_draft"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_tab_that_lay_open_for_long_is_stale_even_for_the_same_person()
    {
        var clock = new AClock();
        await using var api = await AnApi.StartAsync(time: clock);
        var (old, busy) = (AStudio.At(api), AStudio.At(api));
        await old.CreateAsync("Dua tab");
        await busy.OpenAsync(old.DefinitionId);
        busy.Draw("a1");
        await busy.SavedAsync();
        clock.Move(TimeSpan.FromSeconds(11));
        busy.Draw("a2");
        await busy.SavedAsync();
        old.Draw("b1");

        Assert.That((int)(await old.SaveAsync()).StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task Of_many_who_save_at_once_one_wins_and_every_other_is_told()
    {
        await using var api = await AnApi.StartAsync();
        var tabs = Enumerable.Range(1, 6).Select(i => AStudio.At(api, $"admin-{i};peran=ADMINISTRATOR")).ToArray();
        foreach (var (i, tab) in tabs.Index())
        {
            await tab.OpenAsync("magang-metro");
            tab.Draw($"a{i}");
        }

        var answers = await Task.WhenAll(tabs.Select(tab => tab.SaveAsync()));

        Assert.That(answers.Count(answer => (int)answer.StatusCode == 200), Is.EqualTo(1));
        Assert.That(answers.Count(answer => (int)answer.StatusCode == 400), Is.EqualTo(5));
    }
}
