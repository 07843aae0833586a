using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>A programme that was drawn around the regulation is not published, and Studio's page says by which article.</summary>
public sealed class StudioRefusalTests
{
    [Test]
    public async Task The_shipped_programme_without_its_evaluation_is_refused_with_the_article()
    {
        await using var studio = await AStudio.StartAsync(workflows: true);
        var page = studio.Page;
        var seen = new SeenWords();

        await studio.OpenAsync("/designer/alur/magang-metro", ".x6-node");
        await studio.LookAsync("220-magang-metro");
        await studio.TourAsync(() => seen.LookAsync(page));
        // Nothing was drawn: what Studio's canvas measured meanwhile is no new version.
        await studio.PressAsync(AStudio.Publish);
        await Assertions.Expect(page.GetByText("Alur diterbitkan")).ToBeVisibleAsync();
        Assert.That(await CountAsync(studio, "definition"), Is.EqualTo(1));
        Assert.That(await CountAsync(studio, "definition_draft"), Is.Zero);
        await studio.CutAsync("Evaluasi akhir");
        await studio.LookAsync("221-tanpa-evaluasi");
        await studio.PressAsync(AStudio.Publish);

        var refusal = page.Locator("#kabar");
        await Assertions.Expect(refusal).ToContainTextAsync("Pasal 16", new() { Timeout = AStudio.Patience });
        await seen.LookAsync(page);
        await studio.LookAsync("222-ditolak-pasal-16");

        var check = await page.Context.RunAndWaitForPageAsync(() =>
            refusal.GetByRole(AriaRole.Link, new() { Name = "Lihat jalannya pada gambar" }).ClickAsync()
        );
        await Assertions
            .Expect(check.GetByRole(AriaRole.Heading, new() { Level = 2 }).First)
            .ToContainTextAsync("Pasal");
        foreach (
            var (width, name) in ((int, string)[])[(1280, "223-pemeriksaan-lebar"), (360, "223-pemeriksaan-sempit")]
        )
        {
            await check.SetViewportSizeAsync(width, 900);
            var picture = check.Locator(".gambar-gulir img").First;
            await picture.ScrollIntoViewIfNeededAsync();
            await check.WaitForFunctionAsync("document.querySelector('.gambar-gulir img').naturalWidth > 0");
            await studio.LookAsync(name, check);
            Assert.That(
                await check.EvaluateAsync<int>("document.documentElement.scrollWidth"),
                Is.LessThanOrEqualTo(width)
            );
        }
        var whole = await check.Context.APIRequest.GetAsync(
            new Uri(
                new Uri(check.Url),
                await check.GetByText("Gambar lengkap").First.GetAttributeAsync("href")
            ).ToString()
        );
        Assert.That(await whole.TextAsync(), Does.StartWith("<svg").And.Contain("melanggar Pasal 16"));

        Assert.That(seen.Gaps(), Is.Empty, "write them into kata-studio.json, or into celah.json with the reason");
    }

    private static Task<long> CountAsync(AStudio studio, string table) =>
        studio.Site.ScalarAsync<long>($"SELECT count(*) FROM {table} WHERE definition_id = 'magang-metro'");
}
