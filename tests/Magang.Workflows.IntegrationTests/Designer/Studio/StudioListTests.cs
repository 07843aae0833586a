using System.Text;
using Magang.Workflows.Postgres.Definitions.Drafts;
using Microsoft.Playwright;

namespace Magang.Workflows.IntegrationTests.Designer.Studio;

/// <summary>What is asked for in Studio's lists and refused is told in words, and nothing in Studio breaks.</summary>
public sealed class StudioListTests
{
    private const string Bad = "Alur buruk";
    private const string Good = "Alur baik";
    private const string Running = "Uji tunggu";

    /// <summary>A definition whose id cannot stand in an address.</summary>
    private const string Foreign = """
        {"$schema":"https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json","definitionId":"a b/c","name":"x",
         "root":{"id":"r","type":"Elsa.Flowchart"} }
        """;

    [Test]
    public async Task Whatever_the_lists_refuse_is_told_with_its_reason()
    {
        await using var studio = await AStudio.StartAsync();
        var (page, runtime) = (studio.Page, studio.Site.Runtime);
        var seen = new SeenWords();
        await DrawAsync(runtime.Drafts, "buruk", Bad, "Tidak.Dikenal");
        await DrawAsync(runtime.Drafts, "baik", Good, "Elsa.WriteLine");
        await ARun.PublishAsync(runtime, ARun.Waiting);
        await ARun.StartAsync(runtime, "uji-tunggu");
        await studio.OpenAsync("/designer", $"tbody td:has-text('{Running}')");

        await studio.ChooseInRowAsync(Bad, "Terbitkan");
        await ToldAsync("Tidak.Dikenal", "240-terbit-ditolak");
        await studio.ChooseForManyAsync("Terbitkan", Bad, Good);
        await ToldAsync("Tidak semuanya terlaksana", "241-terbit-banyak");
        await ToldAsync("Tidak.Dikenal");
        await Assertions.Expect(page.GetByText("Satu alur diterbitkan")).ToBeVisibleAsync();

        await studio.ChooseInRowAsync(Running, "Hapus");
        await ToldAsync("MGW-922");
        await studio.ChooseForManyAsync("Hapus", Running, Good);
        await ToldAsync("Tidak semuanya terlaksana", "242-hapus-ditolak");
        await studio.ChooseInRowAsync(Bad, "Tarik penerbitan");
        await ToldAsync("MGW-924");
        await studio.ChooseInRowAsync(Good, "Batal");
        await ToldAsync("MGW-950");
        await studio.ChooseForManyAsync("Tarik penerbitan", Good, Bad);
        await Assertions.Expect(page.GetByText("Satu alur ditarik")).ToBeVisibleAsync();

        var files = page.Locator("#workflow-file-upload-button-wrapper input[type=file]").First;
        await files.SetInputFilesAsync(File("rusak.json", "{"));
        await Assertions.Expect(page.GetByText("bukan JSON yang utuh")).ToBeVisibleAsync();
        await files.SetInputFilesAsync(File("id.json", Foreign));
        await ToldAsync("MGW-927", "243-impor-ditolak");

        await studio.OpenAsync("/designer/jalan", "tbody td");
        await studio.ChooseInRowAsync(Running, "Hapus");
        await ToldAsync("MGW-940");
        await studio.ChooseForManyAsync("Hapus", Running);
        await ToldAsync("MGW-940", "244-jalannya-tidak-dihapus");

        async Task ToldAsync(string text, string? picture = null)
        {
            await Assertions.Expect(page.Locator("#kabar")).ToContainTextAsync(text);
            await seen.LookAsync(page);
            if (picture is not null)
                await studio.LookAsync(picture);
            Assert.That(seen.Gaps(), Is.Empty, "write them into kata-studio.json, or into celah.json with the reason");
        }
    }

    [Test]
    public async Task What_is_not_there_or_not_let_back_is_told_and_a_copy_is_opened_where_it_stands()
    {
        await using var studio = await AStudio.StartAsync();
        var (page, runtime) = (studio.Page, studio.Site.Runtime);
        var told = page.Locator("#kabar");
        await ARun.PublishAsync(runtime, ARun.Waiting);
        await ARun.PublishAsync(runtime, ARun.Waiting.Replace("Selesai", "Usai", StringComparison.Ordinal));
        await DrawAsync(runtime.Drafts, "uji-tunggu", Running, "Elsa.WriteLine", newest: 2);

        foreach (var missing in (string[])["/designer/alur/tidak-ada", "/designer/jalan/99999"])
        {
            await page.GotoAsync(missing);
            await Assertions.Expect(told).ToContainTextAsync("MGW-505", new() { Timeout = AStudio.Patience });
        }

        await studio.OpenAsync("/designer/alur/uji-tunggu", ".x6-node");
        await page.Locator(".mud-tab")
            .Filter(new() { HasText = "Riwayat versi" })
            .First.EvaluateAsync("tab => tab.click()");
        await studio.ChooseInRowAsync("1", "Kembali ke versi ini");
        await Assertions.Expect(told).ToContainTextAsync("MGW-923");
        await studio.LookAsync("245-tidak-kembali");

        await page.Keyboard.PressAsync("Control+Shift+S");
        await page.Locator(".mud-dialog input").First.FillAsync("Salinan");
        await page.Locator(".mud-dialog input").First.BlurAsync();
        await studio.ConfirmAsync();
        await page.WaitForURLAsync(
            url => !url.EndsWith("/uji-tunggu", StringComparison.Ordinal),
            new() { Timeout = AStudio.Patience }
        );
        await page.Locator(".x6-node").First.WaitForAsync(new() { Timeout = AStudio.Patience });
        Assert.That(page.Url, Does.Match("/designer/alur/[0-9a-f]{16}$"));
    }

    private static FilePayload File(string name, string content) =>
        new()
        {
            Name = name,
            MimeType = "application/json",
            Buffer = Encoding.UTF8.GetBytes(content),
        };

    private static Task<int?> DrawAsync(DraftStore drafts, string id, string name, string type, int newest = 0) =>
        drafts.SaveAsync(
            new DraftSave(
                id,
                newest,
                Revision: 0,
                Encoding.UTF8.GetBytes(
                    $$"""
                    {"definitionId":"{{id}}","name":"{{name}}","root":{"id":"fc1","type":"Elsa.Flowchart","version":1,
                     "activities":[{"id":"a1","type":"{{type}}","version":1}],"connections":[]} }
                    """
                ),
                "A-99"
            )
            {
                Name = name,
            }
        );
}
