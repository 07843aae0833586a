namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 5 ayat (1): Berdasarkan: a. hasil anjab dan ABK; b. peta jabatan; c.
/// memperhatikan geografis, jumlah penduduk, rasio alokasi anggaran belanja pegawai.
/// </summary>
internal sealed class Mgl005a : Rule
{
    public override string Id => "MGL-005a";

    public override Truth Holds(Inquiry q) =>
        Documents.Has(q, "ANJAB")
        & Documents.Has(q, "ABK")
        & Documents.Has(q, "PETA_JABATAN")
        & q["need.Geography"].NotBlank
        & q["need.Population"] > 0
        & q["need.PersonnelSpendingRatio"] > 0;
}
