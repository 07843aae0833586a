using System.Collections.Immutable;
using System.Text;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests.Intake;

public sealed class ParticipantCsvTests
{
    [Test]
    public void A_NIP_with_spaces_and_days_as_offices_write_them_are_read()
    {
        var read = Read(
            AnApi.ListOf(
                "19900101 201501 1 001,\"Budi, S.Kom\",PNS,DINAS_A,BIDANG_A1,X,INSTANSI_PEMERINTAH,01-02-2027,02/03/2027"
            )
        )[0];

        Assert.Multiple(() =>
        {
            Assert.That(read.Nip, Is.EqualTo(AnApi.NipA));
            Assert.That(read.Name, Is.EqualTo("Budi, S.Kom"));
            Assert.That(read.StartsOn, Is.EqualTo(new DateOnly(2027, 2, 1)));
            Assert.That(read.EndsOn, Is.EqualTo(new DateOnly(2027, 3, 2)));
        });
    }

    [Test]
    public void Semicolons_and_a_byte_order_mark_as_Excel_writes_them_are_read()
    {
        var read = Read('\uFEFF' + AnApi.ListOf(AnApi.Row()).Replace(',', ';').ReplaceLineEndings("\r\n"));

        Assert.That(read, Has.Length.EqualTo(1));
    }

    [TestCase("nip,nama,status,opd,unit,lokasi,jenis_lokasi,mulai", "kolom 'selesai' tidak ada")]
    [TestCase(
        "nip,nama,status,opd,unit,lokasi,jenis_lokasi,mulai,selsai",
        "kolom 'selsai' tidak dikenal (maksud Anda 'selesai'?)"
    )]
    [TestCase("nip,nip,nama,status,opd,unit,lokasi,jenis_lokasi,mulai,selesai", "kolom 'nip' ada 2 kali")]
    public void Wrong_columns_are_named(string header, string problem)
    {
        Assert.That(Problems(header + "\n" + AnApi.Row() + "\n"), Does.Contain(problem));
    }

    [TestCase("")]
    [TestCase("nip,nama,status,opd,unit,lokasi,jenis_lokasi,mulai,selesai\n")]
    public void A_list_of_nobody_is_refused(string list) => Assert.That(Problems(list), Is.Not.Empty);

    [TestCase("=1+1")]
    [TestCase("+62")]
    [TestCase("-1")]
    [TestCase("@SUM")]
    public void A_cell_that_a_spreadsheet_would_run_is_refused(string cell) =>
        Assert.That(Problems(AnApi.ListOf(AnApi.Row().Replace("Budi Contoh", cell))), Has.One.Contain("rumus"));

    [TestCase("1.97E+17")]
    [TestCase("1,97E+17")]
    [TestCase("2E17")]
    public void A_NIP_that_a_spreadsheet_has_rounded_is_refused_with_the_reason(string nip) =>
        Assert.That(Problems(AnApi.ListOf(AnApi.Row($"\"{nip}\""))), Has.One.Contain("Excel"));

    [Test]
    public void The_same_NIP_twice_is_refused_however_it_is_spaced() =>
        Assert.That(
            Problems(AnApi.ListOf(AnApi.Row(), AnApi.Row("19900101 201501 1 001"))),
            Is.EqualTo(["NIP yang sama sudah ada pada baris 2"])
        );

    [TestCase("PPPK")]
    [TestCase("PPPK_PARUH_WAKTU")]
    public void A_PPPK_is_read_with_the_number_as_letters_write_it(string status)
    {
        var row = AnApi.Row("20001231 202421 1 001").Replace(",PNS,", $",{status},");

        var read = Read(AnApi.ListOf(row)).Single();

        Assert.That((read.Nip, read.Status), Is.EqualTo(("200012312024211001", status)));
    }

    [TestCase("200012312024211001", "CPNS", "berbunyi 21, seharusnya 01 sampai 12 (bulan pengangkatan PNS)")]
    [TestCase(AnApi.NipA, "PPPK", "berbunyi 01, seharusnya 21 sampai 29 (tanda PPPK)")]
    [TestCase("200012312024215001", "PPPK", "(jenis kelamin) berbunyi 5, seharusnya 1 (pria) atau 2 (wanita)")]
    public void A_number_that_cannot_be_the_person_s_is_refused_with_the_digits_that_say_so(
        string nip,
        string status,
        string problem
    ) => Assert.That(Problems(AnApi.ListOf(AnApi.Row(nip).Replace(",PNS,", $",{status},"))), Has.One.EndsWith(problem));

    [Test]
    public void An_end_before_the_start_is_refused() =>
        Assert.That(
            Problems(AnApi.ListOf(AnApi.Row().Replace("2027-03-02", "2027-01-02"))),
            Is.EqualTo(["mendahului tanggal mulai"])
        );

    [Test]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        var refusal = Assert.Throws<IntakeRefusedException>(() =>
            ParticipantCsv.Read(new MemoryStream([.. Encoding.UTF8.GetBytes(AnApi.ListOf(AnApi.Row())), 0xE9]))
        );

        Assert.That(refusal!.Faults[0].Problem, Does.Contain("UTF-8"));
    }

    private static ImmutableArray<Participant> Read(string text) =>
        ParticipantCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string[] Problems(string text)
    {
        var refusal = Assert.Throws<IntakeRefusedException>(() => Read(text));
        return [.. refusal!.Faults.Select(fault => fault.Problem)];
    }
}
