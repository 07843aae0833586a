using System.Net;
using System.Text.Json;
using Magang.Workflows.IntegrationTests.Accounts;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>What people do with a task on its page.</summary>
public sealed class TaskPageTests
{
    private const string Email = "kepala@contoh.go.id";

    [Test]
    public async Task A_head_of_OPD_finds_his_task_reads_why_and_ends_it_once_however_often_he_presses()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var (batch, path) = await RecommendationAsync(site);
        var visitor = await HeadAsync(site, "DINAS_A");

        var inbox = await visitor.ReadAsync("/tugas");
        var page = await visitor.ReadAsync(path);
        (string, string)[] answer =
        [
            ("operasi", ValueOf(page, "operasi")),
            ("revisi", ValueOf(page, "revisi")),
            ("f.rec.Decision", "DIREKOMENDASIKAN"),
            ("f.rec.SignerNip", "197503032000031021"),
            ("f.rec.SignerEselon", "II.b"),
            ("f.rec.SignerUnit", "DINAS_A"),
            ("f.rec.SignerCapacity", "DEFINITIF"),
            ("keputusan", "KIRIM"),
        ];
        var first = await visitor.SendAsync(path, path, answer);
        var second = await visitor.SendAsync("/", path, answer);
        var after = await visitor.ReadAsync($"{path}?pesan=selesai");

        Assert.Multiple(() =>
        {
            Assert.That(inbox, Does.Contain(path).And.Contain("Budi Contoh"));
            Assert.That(page, Does.Contain("Pasal 7 huruf b").And.Contain("Eselon penandatangan"));
            Assert.That(page, Does.Contain("Misalnya DEFINITIF, PLH, PLT."));
            Assert.That(first.Headers.Location?.ToString(), Is.EqualTo($"{path}?pesan=selesai"));
            Assert.That(second.Headers.Location?.ToString(), Is.EqualTo($"{path}?pesan=selesai"));
            Assert.That(after, Does.Contain("Diputuskan oleh Nama kepala").And.Contain(": Kirim."));
        });
        var row = await site.Runtime.Instances.FindAsync(new((await batch.CasesAsync())[0]));
        Assert.That(
            row!.State.Dossier.GetProperty("rec").GetProperty("SignerUnit").ValueKind,
            Is.Not.EqualTo(JsonValueKind.Undefined)
        );
    }

    [Test]
    public async Task What_was_typed_stays_where_something_is_wrong_and_the_fault_stands_at_its_field()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site);
        var path = AMetroBatch.PathOf(await batch.TaskAsync((await batch.CasesAsync())[0], "rekam-kepegawaian"));
        await site.HasAsync(Email, person: null, site.Office("OPERATOR_BADAN"));
        var visitor = await site.SignedInAsync(Email);

        var answer = await visitor.SendAsync(
            path,
            path,
            ("n.ratings", "2"),
            ("f.ratings[0].Year", "dua ribu"),
            ("f.ratings[0].Predicate", "BAIK"),
            ("f.ratings[1].Year", "2024"),
            ("x.discipline", "ya"),
            ("keputusan", "KIRIM")
        );
        var page = await Visitor.TextAsync(answer);

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(page, Does.Contain("href=\"#isi-ratings-0--Year\">Tahun: harus bilangan bulat"));
            Assert.That(page, Does.Contain("value=\"dua ribu\"").And.Contain("value=\"2024\""));
            Assert.That(page, Does.Contain("<option value=\"BAIK\" selected"));
            Assert.That(page, Does.Contain("name=\"x.discipline\" value=\"ya\" checked"));
        });
    }

    [Test]
    public async Task Rows_are_added_and_taken_away_and_the_rest_stays()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site);
        var path = AMetroBatch.PathOf(await batch.TaskAsync((await batch.CasesAsync())[0], "rekam-kepegawaian"));
        await site.HasAsync(Email, person: null, site.Office("OPERATOR_BADAN"));
        var visitor = await site.SignedInAsync(Email);

        var added = await Visitor.TextAsync(
            await visitor.SendAsync(
                path,
                path,
                ("n.ratings", "2"),
                ("f.ratings[0].Year", "2023"),
                ("f.ratings[1].Year", "2024"),
                ("tambah", "ratings*10")
            )
        );
        var removed = await Visitor.TextAsync(
            await visitor.SendAsync(
                path,
                path,
                ("n.ratings", "3"),
                ("f.ratings[0].Year", "2023"),
                ("f.ratings[1].Year", "2024"),
                ("f.ratings[2].Year", "2025"),
                ("buang", "ratings[1]")
            )
        );

        Assert.Multiple(() =>
        {
            Assert.That(added, Does.Contain("name=\"n.ratings\" value=\"12\"").And.Contain("value=\"2024\""));
            Assert.That(removed, Does.Contain("name=\"n.ratings\" value=\"2\""));
            Assert.That(
                removed,
                Does.Match("name=\"f.ratings\\[1\\].Year\"[^>]*value=\"2025\"").And.Not.Contain("\"2024\"")
            );
        });
    }

    [Test]
    public async Task Who_comes_too_late_is_told_who_decided_what_and_when()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var (_, path) = await RecommendationAsync(site);
        var visitor = await HeadAsync(site, "DINAS_A");
        await site.HasAsync("plt@contoh.go.id", person: null, site.Office("KEPALA_OPD", "DINAS_A"));
        var other = await site.SignedInAsync("plt@contoh.go.id");
        var page = await visitor.ReadAsync(path);
        (string, string)[] answer = [("revisi", ValueOf(page, "revisi")), ("keputusan", "KIRIM")];
        Assert.That((int)(await other.SendAsync(path, path, answer)).StatusCode, Is.EqualTo(302));

        var late = await visitor.SendAsync("/", path, answer);

        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(
            await Visitor.TextAsync(late),
            Does.Contain("Anda terlambat").And.Contain("Diputuskan oleh Nama plt pada").And.Contain(": Kirim.")
        );
    }

    [Test]
    public async Task A_task_of_another_OPD_is_as_good_as_none_and_one_for_others_cannot_be_done()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var (_, path) = await RecommendationAsync(site);
        var visitor = await HeadAsync(site, "DINAS_B");
        await site.HasAsync("sekda@contoh.go.id", person: null, site.Office("SEKDA"));
        var secretary = await site.SignedInAsync("sekda@contoh.go.id");

        var strange = await visitor.GetAsync(path);
        var strangeAct = await visitor.SendAsync("/", path, ("keputusan", "KIRIM"));
        var missing = await visitor.GetAsync("/tugas/999999-1");
        var seen = await secretary.ReadAsync(path);
        var refused = await secretary.SendAsync("/", path, ("keputusan", "KIRIM"));

        Assert.Multiple(() =>
        {
            Assert.That(strange.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(strangeAct.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(
                seen,
                Does.Contain("Tugas ini menunggu Kepala OPD DINAS_A").And.Not.Contain("name=\"keputusan\"")
            );
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        });
    }

    [Test]
    public async Task A_document_is_kept_though_the_form_is_refused_and_then_ends_the_task()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site);
        var instance = (await batch.CasesAsync())[0];
        var task = await batch.TaskAsync(instance, "surat-sehat");
        var path = AMetroBatch.PathOf(task);
        await site.HasAsync(Email, task.Spec.Person);
        var visitor = await site.SignedInAsync(Email);

        var without = await visitor.SendAsync(path, path, ("f.health.FitMentally", "ya"), ("keputusan", "KIRIM"));
        var refused = await Visitor.TextAsync(
            await visitor.UploadAsync(
                path,
                path,
                "bukti",
                "surat.pdf",
                "%PDF-1.7",
                ("keputusan", "KIRIM"),
                ("f.health.IssuedOn", "kemarin")
            )
        );
        var document = ValueOf(refused, "dokumen");
        var done = await visitor.SendAsync(
            path,
            path,
            ("dokumen", document),
            ("f.health.FitMentally", "ya"),
            ("f.health.FitPhysically", "ya"),
            ("keputusan", "KIRIM")
        );

        Assert.Multiple(() =>
        {
            Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(refused, Does.Contain("surat.pdf").And.Contain("Terunggah").And.Contain("value=\"kemarin\""));
            Assert.That(document, Does.Match("^[0-9a-f]{64}:surat.pdf$"));
            Assert.That((int)done.StatusCode, Is.EqualTo(302));
        });
    }

    [Test]
    public async Task A_task_is_taken_given_back_and_handed_to_a_colleague()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var (_, path) = await RecommendationAsync(site);
        var visitor = await HeadAsync(site, "DINAS_A");
        var other = await site.HasAsync("plt@contoh.go.id", person: null, site.Office("KEPALA_OPD", "DINAS_A"));
        var colleague = await site.SignedInAsync("plt@contoh.go.id");

        var taken = await visitor.SendAsync(path, $"{path}/ambil");
        var blocked = await colleague.ReadAsync(path);
        var released = await visitor.SendAsync(path, $"{path}/lepas");
        var nobody = await visitor.SendAsync(path, $"{path}/limpahkan", ("kepada", "A-999"));
        var handed = await visitor.SendAsync(path, $"{path}/limpahkan", ("kepada", $"A-{other}"));
        var own = await colleague.ReadAsync(path);

        Assert.Multiple(() =>
        {
            Assert.That(taken.Headers.Location?.ToString(), Is.EqualTo($"{path}?pesan=ambil"));
            Assert.That(blocked, Does.Contain("sedang dipegang Nama kepala").And.Not.Contain("name=\"keputusan\""));
            Assert.That(released.Headers.Location?.ToString(), Is.EqualTo($"{path}?pesan=lepas"));
            Assert.That(nobody.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(handed.Headers.Location?.ToString(), Is.EqualTo($"{path}?pesan=limpah"));
            Assert.That(own, Does.Contain("Lepaskan tugas").And.Contain("name=\"keputusan\""));
        });
    }

    internal static string ValueOf(string page, string name) =>
        page.Split($"name=\"{name}\" value=\"")[1].Split('"')[0];

    private static async Task<(AMetroBatch Batch, string Path)> RecommendationAsync(ASite site)
    {
        var batch = await AMetroBatch.OpenAsync(site);
        return (batch, AMetroBatch.PathOf(await batch.TaskAsync((await batch.CasesAsync())[0], "rekomendasi")));
    }

    private static async Task<Visitor> HeadAsync(ASite site, string opd)
    {
        await site.HasAsync(Email, person: null, site.Office("KEPALA_OPD", opd));
        return await site.SignedInAsync(Email);
    }
}
