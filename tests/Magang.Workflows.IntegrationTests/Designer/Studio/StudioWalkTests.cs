using System.Text.RegularExpressions;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.IntegrationTests.Ui;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>An administrator's way through Elsa Studio, on the server itself, each step looked at.</summary>
public sealed partial class StudioWalkTests
{
    [Test]
    public async Task A_workflow_is_made_from_nothing_and_published()
    {
        await using var studio = await AStudio.StartAsync(workflows: true);
        var page = studio.Page;
        var seen = new SeenWords();

        await studio.OpenAsync("/designer", "tbody td");
        await seen.LookAsync(page);
        await studio.LookAsync("210-daftar-alur");
        await studio.MakeAsync(
            "Izin belajar singkat",
            async () =>
            {
                await seen.LookAsync(page);
                await studio.LookAsync("211-alur-baru");
            }
        );

        await studio.DragAsync("Gerbang", "Gerbang peraturan", 420, 300);
        await studio.DragAsync("Tugas", "Tugas orang", 760, 300);
        await studio.ConnectAsync("Gerbang peraturan", "Tahan", "Tugas orang");
        await studio.LookAsync("212-gerbang-dan-tugas");

        await studio.ChooseAsync("Gerbang peraturan", "Gerbang", Requirements());
        await seen.LookAsync(page);
        await studio.LookAsync("213-masukan-gerbang");
        await studio.FillAsync("Tugas orang", "Judul tugas", "Periksa permohonan");
        await studio.ChooseAsync("Tugas orang", "Peran", AStudio.Operator());
        await seen.LookAsync(page);
        await studio.LookAsync("214-masukan-tugas");
        await studio.TourAsync(() => seen.LookAsync(page));

        // The tour has scrolled the tabs, so that an arrow may lie over this one.
        await page.Locator(".mud-tab")
            .Filter(new() { HasTextRegex = Variables() })
            .First.EvaluateAsync("tab => tab.click()");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tambah variabel" }).First.ClickAsync();
        await page.Locator(".mud-dialog .mud-input-control:has(label:has-text('Nama')) input").First.FillAsync("nip");
        await seen.LookAsync(page);
        await studio.LookAsync("215-variabel");
        await studio.ConfirmAsync();
        await Assertions.Expect(page.Locator("td").Filter(new() { HasText = "nip" })).ToHaveCountAsync(1);

        await studio.PressAsync(AStudio.Publish);
        await Assertions.Expect(page.GetByText("Alur diterbitkan")).ToBeVisibleAsync();
        await seen.LookAsync(page);
        await studio.LookAsync("216-terbit");

        Assert.That(await page.Locator("#kabar .bingkai-bilah").CountAsync(), Is.Zero);
        Assert.That(seen.Gaps(), Is.Empty, "write them into kata-studio.json, or into celah.json with the reason");
    }

    [Test]
    public async Task A_case_of_the_shipped_programme_is_watched_without_personal_values()
    {
        await using var studio = await AStudio.StartAsync(workflows: true);
        var page = studio.Page;
        var seen = new SeenWords();
        var batch = await AMetroBatch.OpenAsync(studio.Site);
        var instance = (await batch.CasesAsync())[0];

        await studio.OpenAsync("/designer/jalan", "tbody td");
        await seen.LookAsync(page);
        await studio.LookAsync("230-alur-berjalan");
        await studio.OpenAsync($"/designer/jalan/{instance}", ".x6-node");
        await studio.SelectAsync("Persiapan sampai alih tugas");
        await studio.LookAsync("231-berkas-diamati");
        await studio.TourAsync(() => seen.LookAsync(page));

        Assert.That(await page.Locator("#studio").InnerTextAsync(), Does.Not.Contain(AnApi.Row().Split(',')[0]));
        Assert.That(await page.Locator("#kabar .bingkai-bilah").CountAsync(), Is.Zero);
        Assert.That(seen.Gaps(), Is.Empty, "write them into kata-studio.json, or into celah.json with the reason");
    }

    [GeneratedRegex("^Variabel$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variables();

    [GeneratedRegex("^Pemeriksaan syarat .*Metro", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Requirements();
}
