using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Designer.Definitions;

/// <summary>Definitions from elsewhere go in and out of the API unchanged.</summary>
public sealed class CorpusTests
{
    [Test]
    public async Task Every_definition_of_the_corpus_is_imported_and_exported_to_the_byte()
    {
        var files = Corpus();
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        var wrong = new List<string>();

        foreach (var file in files)
        {
            var document = await File.ReadAllBytesAsync(file);
            var answer = await ImportAsync(tab, document);
            var body = await AnApi.BodyAsync(answer);
            if (!answer.IsSuccessStatusCode)
            {
                wrong.Add($"{file}: {body}");
                continue;
            }
            var id = body.GetProperty("definitionId").GetString()!;
            var exported = await (
                await tab.AskAsync($"workflow-definitions/{id}/export")
            ).Content.ReadAsByteArrayAsync();
            // Where it has no id of its own, one is given to it.
            var isNamed = DocumentText.Read(document).TryGetProperty("definitionId", out _);
            if (isNamed ? !exported.AsSpan().SequenceEqual(document) : !IsSameBut(document, exported, id))
                wrong.Add($"{file}: exported otherwise");
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(files, Has.Count.GreaterThanOrEqualTo(144));
    }

    [Test]
    public async Task What_is_opened_and_saved_in_Studio_without_a_change_stays_to_the_byte()
    {
        var files = Corpus();
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        var wrong = new List<string>();

        foreach (var file in files)
        {
            var document = await File.ReadAllBytesAsync(file);
            var id = (await AnApi.BodyAsync(await ImportAsync(tab, document))).GetProperty("definitionId").GetString()!;
            await tab.OpenAsync(id);
            var before = await ExportAsync(tab, id);
            await tab.SavedAsync();
            var after = await ExportAsync(tab, id);
            if (!before.AsSpan().SequenceEqual(after))
                wrong.Add(file);
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Files_and_archives_are_imported_together_and_one_that_is_broken_holds_up_all()
    {
        await using var api = await AnApi.StartAsync();
        var tab = AStudio.At(api);
        var good = Encoding.UTF8.GetBytes("""{"definitionId":"satu","name":"Satu"}""");
        var zip = Zip(
            ("dua.json", """{"definitionId":"dua","name":"Dua"}"""),
            ("baca.txt", "bukan definisi"),
            ("tiga.json", """{"definitionId":"tiga","name":"Tiga"}""")
        );

        var refused = await FilesAsync(tab, ("satu.json", good), ("rusak.json", "{"u8.ToArray()));
        var none = await api.ScalarAsync<long>("SELECT count(*) FROM definition_draft");
        var imported = await FilesAsync(tab, ("satu.json", good), ("arsip.zip", zip));

        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("rusak.json").And.Contain("MGW-928"));
        Assert.That(none, Is.Zero);
        Assert.That((await AnApi.BodyAsync(imported)).GetProperty("count").GetInt32(), Is.EqualTo(3));
        var exported = await tab.PostAsync(
            "bulk-actions/export/workflow-definitions",
            """{"ids":["satu:1","tiga:1"],"includeConsumingWorkflows":false}"""
        );
        using var archive = new ZipArchive(await exported.Content.ReadAsStreamAsync());
        Assert.That(archive.Entries.Select(entry => entry.FullName), Is.EquivalentTo(["satu-v1.json", "tiga-v1.json"]));
    }

    [Test]
    public async Task An_import_does_not_take_a_draft_from_another()
    {
        await using var api = await AnApi.StartAsync();
        var (one, two) = (AStudio.At(api), AStudio.At(api, AStudio.Other));
        await one.CreateAsync("Milik satu", "milik");

        var refused = await ImportAsync(two, """{"definitionId":"milik","name":"Dari luar"}"""u8.ToArray());

        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("MGW-923"));
    }

    private static Task<HttpResponseMessage> ImportAsync(AStudio tab, byte[] document) =>
        tab.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/elsa/api/workflow-definitions/import")
            {
                Content = new ByteArrayContent(document) { Headers = { ContentType = new("application/json") } },
            }
        );

    private static Task<HttpResponseMessage> FilesAsync(AStudio tab, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        return tab.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/elsa/api/workflow-definitions/import-files") { Content = form }
        );
    }

    private static async Task<byte[]> ExportAsync(AStudio tab, string id) =>
        await (await tab.AskAsync($"workflow-definitions/{id}/export")).Content.ReadAsByteArrayAsync();

    private static bool IsSameBut(byte[] document, byte[] exported, string id)
    {
        var members = DocumentText.Read(document).EnumerateObject().Select(one => (one.Name, one.Value.GetRawText()));
        var theirs = JsonDocument
            .Parse(exported)
            .RootElement.EnumerateObject()
            .Select(one => (one.Name, one.Value.GetRawText()));
        return theirs.Select(one => one.Name).SequenceEqual(["definitionId", .. members.Select(one => one.Name)])
            && JsonDocument.Parse(exported).RootElement.GetProperty("definitionId").GetString() == id;
    }

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var zipped = new MemoryStream();
        using (var archive = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return zipped.ToArray();
    }

    private static List<string> Corpus()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "corpora", "elsa");
            if (Directory.Exists(folder))
                return
                [
                    .. Directory
                        .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                        .Where(file => Path.GetFileName(file) != "expected.json")
                        .Order(StringComparer.Ordinal),
                ];
        }
        Assert.Ignore("shared/corpora/elsa is not beside the repository");
        return [];
    }
}
