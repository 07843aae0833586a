using System.Net;
using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Ui;

/// <summary>Batches on pages: started from a list that was checked, and read.</summary>
public sealed class BatchPageTests
{
    private const string Email = "operator@contoh.go.id";
    private const string Path = "/gelombang/baru";

    [Test]
    public async Task A_list_is_checked_first_and_the_same_list_starts_the_batch_once()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        await site.HasAsync(Email, person: null, site.Office("OPERATOR_BADAN"));
        var visitor = await site.SignedInAsync(Email);
        var list = AnApi.ListOf(AnApi.Row(), AnApi.Row(AnApi.NipB, "DINAS_B"));
        (string, string)[] chosen = [("alur", "magang-metro-gelombang"), ("daerah", "METRO"), ("tahun", "")];

        var checkedFirst = await Visitor.TextAsync(
            await visitor.UploadAsync(Path, Path, "berkas", "daftar.csv", list, chosen)
        );
        (string, string)[] confirmed =
        [
            .. chosen,
            ("operasi", TaskPageTests.ValueOf(checkedFirst, "operasi")),
            ("tanda-berkas", TaskPageTests.ValueOf(checkedFirst, "tanda-berkas")),
        ];
        Assert.That(await site.ScalarAsync<long>("SELECT count(*) FROM instance"), Is.Zero);
        var changed = await Visitor.TextAsync(
            await visitor.UploadAsync(Path, Path, "berkas", "daftar.csv", list + "\n", confirmed)
        );
        var started = await visitor.UploadAsync(Path, Path, "berkas", "daftar.csv", list, confirmed);
        var again = await visitor.UploadAsync(Path, Path, "berkas", "daftar.csv", list, confirmed);

        Assert.Multiple(() =>
        {
            Assert.That(checkedFirst, Does.Contain("2 peserta tanpa kesalahan").And.Contain("Langkah 2 dari 2"));
            Assert.That(changed, Does.Contain("bukan berkas yang tadi diperiksa"));
            Assert.That(started.Headers.Location?.ToString(), Does.Match("^/gelombang/[0-9]+\\?pesan=mulai$"));
            Assert.That(again.Headers.Location, Is.EqualTo(started.Headers.Location));
        });
        var page = await visitor.ReadAsync(started.Headers.Location!.ToString());
        Assert.That(page, Does.Contain("Gelombang dimulai").And.Contain("Susun rencana pengembangan kompetensi"));
        Assert.That(
            await visitor.ReadAsync("/gelombang"),
            Does.Contain(started.Headers.Location!.ToString().Split('?')[0])
        );
    }

    [Test]
    public async Task Faults_of_a_list_are_a_table_of_rows_and_columns()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        await site.HasAsync(Email, person: null, site.Office("OPERATOR_BADAN"));
        var visitor = await site.SignedInAsync(Email);

        var answer = await visitor.UploadAsync(
            Path,
            Path,
            "berkas",
            "daftar.csv",
            AnApi.ListOf(AnApi.Row("123"), AnApi.Row(AnApi.NipB).Replace("PNS", "PENSIUN", StringComparison.Ordinal)),
            ("alur", "magang-metro-gelombang"),
            ("daerah", "METRO"),
            ("tahun", "2027")
        );
        var page = await Visitor.TextAsync(answer);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page, Does.Contain("<td>2</td><td>nip</td>").And.Contain("value=\"2027\""));
    }

    [Test]
    public async Task A_batch_tells_where_its_cases_stand()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site, AnApi.Row(), AnApi.Row(AnApi.NipB, "DINAS_B"));
        await site.HasAsync(Email, person: null, site.Office("OPERATOR_BADAN"));

        var page = await (await site.SignedInAsync(Email)).ReadAsync($"/gelombang/{batch.Number}");

        Assert.That(page, Does.Contain("Keadaan berkas peserta").And.Contain("<td>2</td>"));
        Assert.That(page, Does.Contain("Budi Contoh").And.Contain("Gerbang Rencana"));
    }

    [Test]
    public async Task Who_may_not_is_refused_and_finds_no_batch()
    {
        await using var site = await ASite.StartAsync(workflows: true);
        var batch = await AMetroBatch.OpenAsync(site);
        await site.HasAsync(Email, person: null, site.Office("KEPALA_OPD", "DINAS_A"));
        var visitor = await site.SignedInAsync(Email);

        Assert.Multiple(async () =>
        {
            Assert.That((await visitor.GetAsync("/gelombang")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await visitor.GetAsync(Path)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(
                (await visitor.GetAsync($"/gelombang/{batch.Number}")).StatusCode,
                Is.EqualTo(HttpStatusCode.NotFound)
            );
            Assert.That(
                (await visitor.GetAsync($"/kasus/{batch.Number}")).StatusCode,
                Is.EqualTo(HttpStatusCode.NotFound)
            );
            Assert.That(
                (await visitor.GetAsync($"/gelombang/{batch.Number}/impor/pelamar-pns")).StatusCode,
                Is.EqualTo(HttpStatusCode.NotFound)
            );
            Assert.That(
                await visitor.ReadAsync("/"),
                Does.Contain("href=\"/tugas\"").And.Not.Contain("href=\"/gelombang\"")
            );
        });
    }
}
