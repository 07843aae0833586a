namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 11 ayat (3) dan Lampiran: Sistematika: I. Bagian awal (a Halaman Sampul dan
/// Judul; b Kata Pengantar; c Daftar Isi); II. Bagian Isi/Utama (a Pendahuluan; b Rencana Kegiatan; c Metode
/// Pelaksanaan Magang; d Penutup); III. Bagian akhir (a Daftar Pustaka; b Lampiran).
/// </summary>
internal sealed class Met029 : Rule
{
    public override string Id => "MET-029";

    public override Truth Holds(Inquiry q)
    {
        var all = Truth.True;
        foreach (var section in RequiredSections)
            all &= IsWritten(q, section);
        return all;
    }

    // Lampiran: I bagian awal (a-c), II bagian isi (a-d), III bagian akhir (a-b).
    private static readonly string[] RequiredSections =
    [
        "I.a",
        "I.b",
        "I.c",
        "II.a",
        "II.b",
        "II.c",
        "II.d",
        "III.a",
        "III.b",
    ];

    public override string? Explain(Inquiry q)
    {
        var missing = RequiredSections.Where(s => !IsWritten(q, s).IsTrue).ToArray();
        return $"Bagian yang belum ada atau kosong: {string.Join(", ", missing)}";
    }

    private static Truth IsWritten(Inquiry q, string section) =>
        q["report.Sections"].Any(s => s["Code"] == section & s["WordCount"] > 0);
}
