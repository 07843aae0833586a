using System.Text;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.IntegrationTests.Postgres;
using Magang.Workflows.Postgres.Definitions;

namespace Magang.Workflows.IntegrationTests.Designer.Definitions;

/// <summary>A shipped file meets what an administrator decided.</summary>
public sealed class ShippedFileTests
{
    private const string Id = "kiriman";

    [Test]
    public async Task A_file_follows_a_file()
    {
        await using var api = await AnApi.StartAsync();
        var shipped = Files(api);

        Assert.That((await shipped.PublishAsync(AWorkflow.OfGates(Id, 1))).Fate, Is.EqualTo(ShippedFate.Published));
        Assert.That((await shipped.PublishAsync(AWorkflow.OfGates(Id, 1))).Fate, Is.EqualTo(ShippedFate.Known));
        Assert.That((await shipped.PublishAsync(AWorkflow.OfGates(Id, 2))).Fate, Is.EqualTo(ShippedFate.Published));
    }

    [Test]
    public async Task What_an_administrator_published_stays_and_the_file_waits_as_a_draft()
    {
        await using var api = await AnApi.StartAsync();
        var shipped = Files(api);
        await shipped.PublishAsync(AWorkflow.OfGates(Id, 2));
        var tab = AStudio.At(api);
        await tab.OpenAsync(Id);
        tab.Activities.RemoveAt(0);
        await tab.SavedAsync(publish: true);

        var file = await shipped.PublishAsync(AWorkflow.OfGates(Id, 3));

        Assert.That(file, Is.EqualTo(new ShippedFile(new(Id, 3), ShippedFate.Offered)));
        var list = (await tab.GetAsync($"workflow-definitions?versionOptions=LatestOrPublished&DefinitionIds={Id}"))[
            "items"
        ]!.AsArray();
        Assert.That(
            list.Select(row => ((int)row!["version"]!, (bool)row["isPublished"]!)),
            Is.EquivalentTo([(3, false), (2, true)])
        );
        Assert.That(
            (string)list.Single(row => (int)row!["version"]! == 3)!["description"]!,
            Does.StartWith("Kiriman baru dari paket, belum diterbitkan")
        );
    }

    [Test]
    public async Task A_file_is_offered_once_and_its_successor_again()
    {
        await using var api = await AnApi.StartAsync();
        var shipped = Files(api);
        var tab = AStudio.At(api);
        await tab.CreateAsync("Kiriman", Id);
        tab.Draw("a1");
        await tab.SavedAsync(publish: true);
        await shipped.PublishAsync(AWorkflow.OfGates(Id, 1));
        await tab.SendAsync(
            new HttpRequestMessage(HttpMethod.Delete, $"/elsa/api/workflow-definition-versions/{Id}:2")
        );

        Assert.That((await shipped.PublishAsync(AWorkflow.OfGates(Id, 1))).Fate, Is.EqualTo(ShippedFate.Declined));
        Assert.That((await shipped.PublishAsync(AWorkflow.OfGates(Id, 2))).Fate, Is.EqualTo(ShippedFate.Offered));
        Assert.That((await shipped.PublishAsync(AWorkflow.OfGates(Id, 3))).Fate, Is.EqualTo(ShippedFate.Offered));
        var (_, source) = (await api.Runtime.Drafts.FindAsync(Id))!.Value;
        Assert.That(Encoding.UTF8.GetString(source), Does.Contain("g3"));
    }

    [Test]
    public async Task A_draft_of_an_administrator_and_a_retraction_stay_as_well()
    {
        await using var api = await AnApi.StartAsync();
        var shipped = Files(api);
        await shipped.PublishAsync(AWorkflow.OfGates(Id, 1));
        var tab = AStudio.At(api);
        await tab.PostAsync($"workflow-definitions/{Id}/retract");

        Assert.That((await shipped.PublishAsync(AWorkflow.OfGates(Id, 2))).Fate, Is.EqualTo(ShippedFate.Offered));
        await tab.OpenAsync(Id);
        tab.Activities.RemoveAt(0);
        await tab.SavedAsync();
        Assert.That((await shipped.PublishAsync(AWorkflow.OfGates(Id, 3))).Fate, Is.EqualTo(ShippedFate.BehindDraft));
    }

    private static ShippedFiles Files(AnApi api) =>
        new(api.Runtime.Source, api.Runtime.Definitions, TimeProvider.System);
}
