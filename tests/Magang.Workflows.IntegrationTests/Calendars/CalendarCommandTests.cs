using System.Text.Json.Nodes;
using Magang.Workflows.IntegrationTests.Periksa;

namespace Magang.Workflows.IntegrationTests.Calendars;

/// <summary>The verb as its users start it: a process of its own, on a copy of the shipped folder.</summary>
public sealed class CalendarCommandTests
{
    private const string Head = "tanggal,nama,jenis,keputusan,daerah\n";

    [Test]
    public async Task A_list_is_first_told_then_written_and_the_version_before_is_kept()
    {
        using var folder = new AWorkflowsFolder();
        var list = await folder.FileAsync(
            "libur.csv",
            Head + "2027-06-09,Hari jadi,LIBUR_DAERAH,Keputusan Wali Kota 1/2026,metro\n"
        );
        var shipped = await folder.CalendarAsync();

        var dry = await Run(folder, "impor", list, "--tahun", "2027");
        Assert.That((dry.Exit, await folder.CalendarAsync()), Is.EqualTo((0, shipped)), dry.Error);
        Assert.That(
            dry.Output,
            Does.Contain("ditambah 2027-06-09 LIBUR_DAERAH METRO Hari jadi").And.Contain("Belum ada yang ditulis")
        );
        var sure = await Run(folder, "impor", list, "--tahun", "2027", "--oleh", "siti", "--pasti");

        Assert.That(sure.Exit, Is.Zero, sure.Error);
        var written = JsonNode.Parse(await folder.CalendarAsync())!;
        Assert.That((string?)written["imports"]![0]!["importedBy"], Is.EqualTo("siti"));
        Assert.That((string?)written["imports"]![0]!["before"], Is.EqualTo("hari-libur-2026-09"));
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(folder.Path, "regulasi", "hari-libur", "hari-libur-2026-09.json")),
            Is.EqualTo(shipped)
        );
        var metro = await Run(folder, "2027", "--wilayah", "METRO");
        var palu = await Run(folder, "2027", "--wilayah", "PALU");
        Assert.That(
            metro.Output,
            Does.Match("2027-06-09 Rabu +LIBUR_DAERAH +Hari jadi  \\[Keputusan Wali Kota 1/2026\\] METRO")
        );
        Assert.That(palu.Output, Does.Not.Contain("2027-06-09"));
        Assert.That(WorkedIn(metro.Output), Is.EqualTo(WorkedIn(palu.Output) - 1));
        var again = await Run(folder, "impor", list, "--tahun", "2027", "--pasti");
        Assert.That(again.Output, Does.Contain("tidak ada yang ditulis"));
    }

    [Test]
    public async Task Every_row_that_cannot_be_is_told_and_nothing_is_written()
    {
        using var folder = new AWorkflowsFolder();
        var shipped = await folder.CalendarAsync();
        var list = await folder.FileAsync(
            "libur.csv",
            Head
                + "2027-02-30,Uji,LIBUR_NASIONAL,SKB,\n"
                + "2026-01-01,Uji,LIBUR_NASIONAL,SKB,\n"
                + "2027-03-01,Uji,LIBUR_NASIONAL,,\n"
                + "2027-03-02,=1+1,LIBUR_NASIONAL,SKB,\n"
                + "2027-03-03,Uji,LIBUR,SKB,\n"
                + "2027-03-04,Uji,LIBUR_DAERAH,SKB,MARS\n"
                + "2027-03-05,Uji,CUTI_BERSAMA,SKB,METRO\n"
                + "2027-03-08,Uji,CUTI_BERSAMA,SKB,\n"
                + "2027-03-08,Uji,CUTI_BERSAMA,SKB,\n"
        );

        var run = await Run(folder, "impor", list, "--tahun", "2027", "--pasti");

        Assert.That((run.Exit, await folder.CalendarAsync()), Is.EqualTo((1, shipped)));
        Assert.That(
            run.Error,
            Does.Contain("8 kesalahan")
                .And.Contain("baris 2, kolom tanggal: '2027-02-30' bukan tanggal yang ada")
                .And.Contain("baris 3, kolom tanggal: 2026-01-01 bukan tahun 2027")
                .And.Contain("baris 4, kolom keputusan: kosong")
                .And.Contain("baris 5, kolom nama: berisi rumus")
                .And.Contain("baris 6, kolom jenis: 'LIBUR' tidak dikenal")
                .And.Contain("baris 7, kolom daerah: LIBUR_DAERAH memerlukan kode daerah")
                .And.Contain("baris 8, kolom daerah: hanya LIBUR_DAERAH")
                .And.Contain("baris 10, kolom tanggal: 2027-03-08 CUTI_BERSAMA sudah ada di baris 9")
        );
    }

    // "Hari kerja 2027 METRO: 235 (Jan 19, …)"
    private static int WorkedIn(string output) =>
        int.Parse(
            output.Split("Hari kerja ")[1].Split(": ")[1].Split(' ')[0],
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static Task<(int Exit, string Output, string Error)> Run(
        AWorkflowsFolder folder,
        params string[] arguments
    ) => PeriksaCommandTests.Magang(input: null, ["kalender", .. arguments, "--workflows", folder.Path]);
}
