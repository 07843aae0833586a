using System.Globalization;
using System.Text;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Bench.Procurement;
using Magang.Workflows.Host.Imports;
using static Magang.Workflows.IntegrationTests.Imports.AProcurement;

namespace Magang.Workflows.IntegrationTests.Imports;

public sealed class ImportSheetTests
{
    private static ImportSheet Sheet() => new(Applicants, Facts, OfficeClock.Jakarta);

    private static (ImportRow[] Rows, string[] Faults) Read(byte[] file)
    {
        var sheet = Sheet();
        using var stream = new MemoryStream(file);
        ImportRow[] rows = [.. sheet.Read(stream)];
        return (rows, [.. sheet.Faults.Listed.Select(fault => $"{fault.Row} {fault.Column}: {fault.Problem}")]);
    }

    private static (ImportRow[] Rows, string[] Faults) Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    private static string With(string from, string to) => Applications(2).Replace(from, to, StringComparison.Ordinal);

    [Test]
    public void A_row_becomes_facts_in_the_shape_that_rules_know()
    {
        var row = Read(Applications(1)).Rows.Single();

        Assert.That(
            (row.Row, row.Key, row.Number, row.Name),
            Is.EqualTo((2, "2026-0000001", "3301010101910001", "Budi Contoh 1"))
        );
        Assert.That(
            row.Facts.GetRawText(),
            Is.EqualTo(
                """{"applicant":{"Citizenship":"WNI","Id":"2026-0000001","BirthDate":"1991-01-01","PositionCode":"F-000","QualificationCode":"S1-0","SubmittedAt":"2026-08-01T03:15:00Z","PartyMember":false},"submittedDocs":["KTP","Ijazah"]}"""
            )
        );
    }

    [Test]
    public void A_file_as_Excel_writes_it_is_read()
    {
        var (rows, faults) = Read('\uFEFF' + Applications(3).Replace(',', ';').ReplaceLineEndings("\r\n"));

        Assert.That((rows.Length, faults), Is.EqualTo((3, Array.Empty<string>())));
    }

    [TestCase("nomor,nik,", "nomor,nikk,", "1 nik: kolom ini tidak ada", "1 nikk: kolom ini tidak dikenal")]
    [TestCase("nomor,nik,", "nomor,nomor,nik,", "1 nomor: kolom ini ada 2 kali", "")]
    [TestCase("2026-0000002,", "2026-0000001,", "3 nomor: kunci yang sama sudah ada pada baris 2", "")]
    [TestCase("3301014201910002", "3301010101910001", "3 nik: NIK yang sama sudah ada pada baris 2", "")]
    [TestCase("3301014201910002", "3301010201910002", "3 jenis_kelamin: tidak sama dengan jenis kelamin", "")]
    [TestCase("3301014201910002", "3301014301910002", "3 tanggal_lahir: tidak sama dengan tanggal lahir", "")]
    [TestCase("3301014201910002", "3301017201910002", "3 nik: angka 7-12 NIK (720191) bukan tanggal lahir", "")]
    [TestCase("3301014201910002", "4001014201910002", "3 nik: angka 1-2 NIK (40) bukan kode provinsi", "")]
    [TestCase("3301014201910002", "3.30101E+15", "3 nik: ditulis sebagai angka ilmiah", "")]
    [TestCase("3301014201910002", "330101420191000", "3 nik: NIK harus 16 angka, yang tertulis 15", "")]
    [TestCase("Siti Contoh 2", "=HYPERLINK(A1)", "3 nama: dimulai dengan '=' seperti rumus", "")]
    [TestCase("Siti Contoh 2", "@SUM(A1)", "3 nama: dimulai dengan '@' seperti rumus", "")]
    [TestCase("Siti Contoh 2", "199001012015011001", "3 nama: memuat nomor 18 angka", "")]
    [TestCase("Siti Contoh 2", "", "3 nama: kosong", "")]
    [TestCase("2026-08-02 10:15", "2026-08-32 10:15", "3 melamar_pada: bukan waktu yang ada", "")]
    [TestCase(",P,", ",X,", "3 jenis_kelamin: tidak dikenal, diharapkan salah satu dari L, P", "")]
    [TestCase("2026-0000002,", "A-1,", "3 nomor: bentuknya tidak seperti yang diminta", "")]
    [TestCase("tidak,KTP|Ijazah\n", "tidak,KTP,lebih\n", "2 : memuat 11 sel, padahal kolomnya 10", "3 : memuat")]
    public void What_is_wrong_is_told_with_row_and_column(string from, string to, string first, string second)
    {
        var faults = Read(With(from, to)).Faults;

        Assert.That(faults[0], Does.StartWith(first));
        if (second.Length > 0)
            Assert.That(faults[1], Does.StartWith(second));
    }

    [Test]
    public void A_file_of_nothing_of_bytes_or_of_one_giant_line_is_refused_as_a_whole()
    {
        Assert.That(Read("").Faults.Single(), Does.Contain("tidak memuat satu baris pun"));
        Assert.That(Read([0x50, 0x4B, 3, 4, 0, 0]).Faults.Single(), Does.Contain("berkas biner"));
        Assert.That(
            Read(Applications(1) + new string('x', 10_000_000)).Faults.Single(),
            Does.StartWith("3 : baris ini lebih panjang dari 65")
        );
        Assert.That(Read(Applications(1) + "\"terbuka").Faults.Single(), Does.Contain("tidak ditutup"));
        Assert.That(
            Read([.. Encoding.Latin1.GetBytes(With("Siti", "S\u00EFti"))]).Faults.Single(),
            Does.StartWith("3 nama: memuat huruf yang bukan UTF-8")
        );
    }

    [Test]
    public void All_faults_are_counted_and_the_first_thousand_are_listed()
    {
        var sheet = Sheet();
        using var stream = new MemoryStream(
            Encoding.UTF8.GetBytes(Applications(1500).Replace(",tidak,", ",mungkin,", StringComparison.Ordinal))
        );

        Assert.That(sheet.Read(stream), Is.Empty);

        Assert.That(
            (sheet.Faults.Count, sheet.Faults.Rows, sheet.Faults.Listed.Length),
            Is.EqualTo((1500, 1500, 1000))
        );
    }

    [Test, NonParallelizable]
    public void A_hundred_thousand_rows_are_read_in_bounded_memory()
    {
        const int rows = 100_000;
        var path = Path.GetTempFileName();
        System.IO.File.WriteAllBytes(path, ApplicantFile.Applications(rows));
        var size = new FileInfo(path).Length;
        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            4096,
            FileOptions.DeleteOnClose
        );
        var sheet = Sheet();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (peak, read) = (0L, 0);

        foreach (var _ in sheet.Read(file))
        {
            // What is held, not what is thrown away again.
            if (++read % 10_000 == 0)
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} rows, {size / 1024} KiB: at most {peak / 1024} KiB held"
            )
        );
        Assert.That((read, sheet.Faults.Count), Is.EqualTo((rows, 0)));
        Assert.That(peak, Is.LessThan(32 * 1024 * 1024));
    }

    [TestCase("\"kind\": \"key\"", "\"kind\": \"text\"", "tepat satu kolom 'key'")]
    [TestCase("\"kind\": \"nik\"", "\"kind\": \"text\"", "tepat satu kolom 'nik' atau 'nip'")]
    [TestCase("applicant.BirthDate", "applicant.BirthDay", "fakta tidak dikenal")]
    [TestCase("applicant.PartyMember", "applicant.BirthDate", "diisi oleh dua kolom")]
    [TestCase("[\"L\", \"P\"]", "[]", "'choices' wajib ada")]
    [TestCase("[0-9]{7}", "[0-9", "bukan ekspresi reguler")]
    [TestCase("\"WNI\"", "\"XXX\"", "constants: applicant.Citizenship: isi tidak dikenal")]
    public void A_form_with_a_fault_is_refused_whole(string from, string to, string fault)
    {
        var text = Magang.Workflows.Host.Bench.BenchFiles.Text("Procurement.impor-uji-pelamar.json");
        var faulty = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));

        var refusal = Assert.Throws<ImportFormRefusedException>(() => ImportForms.Read(faulty, "uji-pelamar", Facts));

        Assert.That(refusal!.Faults, Has.Some.Contains(fault));
    }
}
