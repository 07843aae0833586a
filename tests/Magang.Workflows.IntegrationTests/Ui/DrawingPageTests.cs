using System.Net;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.Postgres.Definitions.Drafts;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>Workflows for those who only look.</summary>
public sealed class DrawingPageTests
{
    [Test]
    public async Task Who_only_looks_finds_every_shipped_workflow_as_a_picture_and_in_words()
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("AUDITOR");

        var list = await visitor.ReadAsync("/alur");

        var shipped = await site.Runtime.Definitions.ListAsync();
        Assert.That(shipped, Has.Count.GreaterThan(15));
        foreach (var one in shipped)
        {
            Assert.That(list, Does.Contain($"href=\"/alur/{one.Key.DefinitionId}/{one.Key.Version}\""));
            var page = await visitor.GetAsync($"/alur/{one.Key.DefinitionId}/{one.Key.Version}");
            var text = await page.Content.ReadAsByteArrayAsync();
            Assert.That((int)page.StatusCode, Is.EqualTo(200));
            Assert.That(text, Has.Length.LessThan(150 * 1024), one.Key.ToString());
            var picture = await visitor.GetAsync($"/alur/{one.Key.DefinitionId}/{one.Key.Version}/gambar?tingkat=1");
            Assert.That(picture.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/svg+xml"));
            Assert.That(await picture.Content.ReadAsStringAsync(), Does.StartWith("<svg").And.Contain("<title>"));
        }
    }

    [Test]
    public async Task The_words_tell_steps_with_their_articles_and_lead_to_the_picture_of_a_stage()
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("SEKDA");

        var page = await visitor.ReadAsync("/alur/magang-metro/1");

        Assert.That(page, Does.Contain("MET-007, Pasal 5 ayat (2)"));
        Assert.That(page, Does.Contain("/alur/magang-metro/1?bagian=pelaksanaan#gambar"));
        var stage = await visitor.ReadAsync("/alur/magang-metro/1?bagian=pelaksanaan");
        Assert.That(stage, Does.Contain("/alur/magang-metro/1/gambar?bagian=pelaksanaan&tingkat=1"));
    }

    [Test]
    public async Task A_shipped_version_is_checked_and_nothing_speaks_against_it()
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("SEKDA");

        var newest = await visitor.GetAsync("/alur/magang-metro/pemeriksaan");
        var page = await visitor.ReadAsync("/alur/magang-metro/1/pemeriksaan");

        Assert.That(newest.Headers.Location!.ToString(), Is.EqualTo("/alur/magang-metro/1/pemeriksaan"));
        Assert.That(page, Does.Contain("Tidak ada yang menghalangi penerbitan.").And.Contain("keadaan dan"));
    }

    [TestCase("/alur/magang-metro", 302)]
    [TestCase("/alur/tidak-ada/pemeriksaan", 404)]
    [TestCase("/alur/magang-metro/1/pemeriksaan/1/gambar", 404)]
    [TestCase("/alur/tidak-ada", 404)]
    [TestCase("/alur/magang-metro/99", 404)]
    [TestCase("/alur/magang-metro/1?bagian=tidak-ada", 404)]
    [TestCase("/alur/magang-metro/1/gambar?bagian=tidak-ada", 404)]
    public async Task What_is_not_there_is_told(string path, int status)
    {
        var site = await ASite.SharedAsync();
        var visitor = await site.EnteredAsync("SEKDA");

        var answer = await visitor.GetAsync(path);

        Assert.That(
            (int)answer.StatusCode,
            Is.EqualTo(status),
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())
        );
    }

    [Test]
    public async Task A_version_that_was_withdrawn_stays_to_be_read_and_the_newest_offered_one_is_shown_first()
    {
        await using var site = await ASite.StartAsync();
        var visitor = await site.EnteredAsync("SEKDA");
        var (first, _) = await site.Runtime.Definitions.PublishAsync(Document("satu"));
        var (second, _) = await site.Runtime.Definitions.PublishAsync(Document("dua"));
        await site.Runtime.Definitions.RetireAsync(second);

        var newest = await visitor.GetAsync("/alur/dua-versi");
        var page = await visitor.ReadAsync("/alur/dua-versi/2");

        Assert.That(newest.Headers.Location!.ToString(), Is.EqualTo($"/alur/dua-versi/{first.Version}"));
        Assert.That(page, Does.Contain("(ditarik)").And.Contain("href=\"/alur/dua-versi/1\""));
    }

    [Test]
    public async Task A_draft_is_seen_and_tried_before_it_is_published()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var visitor = await site.EnteredAsync("SEKDA");
        var shipped = await File.ReadAllTextAsync(Path.Combine(AnApi.Workflows, "magang-metro.json"));
        var drawn = shipped.Replace(
            "Ambil nomor surat penugasan",
            "Ambil nomor yang digambar ulang",
            StringComparison.Ordinal
        );
        Assert.That(drawn, Is.Not.EqualTo(shipped));
        var save = new DraftSave("magang-metro", 1, 0, System.Text.Encoding.UTF8.GetBytes(drawn), "A-1")
        {
            Name = "Magang PNS Kota Metro",
        };
        Assert.That(await site.Runtime.Drafts.SaveAsync(save), Is.EqualTo(1));

        var draft = await visitor.ReadAsync("/alur/magang-metro/2");
        var published = await visitor.ReadAsync("/alur/magang-metro/1");
        var trial = await visitor.ReadAsync("/designer/uji-coba/magang-metro");
        var missing = await visitor.GetAsync("/alur/magang-metro/3");

        Assert.That(draft, Does.Contain("Ambil nomor yang digambar ulang").And.Contain("Ini konsep"));
        Assert.That(published, Does.Contain(">konsep 2</a>").And.Not.Contain("Ambil nomor yang digambar ulang"));
        Assert.That(trial, Does.Contain("Konsep, yang akan menjadi versi 2"));
        Assert.That((int)missing.StatusCode, Is.EqualTo(404));
    }

    private static byte[] Document(string line) =>
        System.Text.Encoding.UTF8.GetBytes(
            $$$"""
            {"definitionId":"dua-versi","name":"Dua versi","root":{"id":"r","type":"Elsa.Sequence","version":1,"activities":[
             {"id":"a","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"{{{line}}}"} } } ]} }
            """
        );
}
