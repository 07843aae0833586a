namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 ayat (2) huruf d: Tim seleksi administrasi: 1 Ketua = Kepala PD
/// kepegawaian; 2 Wakil = Sekretaris PD; 3 sekretaris = Kabid pengampu pengadaan ASN; 4 PNS paling sedikit dari
/// urusan kepegawaian, perencanaan, keuangan, pengawasan dan urusan lain terkait.
/// </summary>
internal sealed class Psd05 : Rule
{
    public override string Id => "PSD-05";

    public override Truth Holds(Inquiry q) =>
        Team.IsLedAsDecreed(q["teamAdm"]) & Team.HasCivilServantsOf(q["teamAdm"], Fields);

    public override string? Explain(Inquiry q) => Team.Missing(q["teamAdm"], Fields);

    // Angka 4: the fields that must be there; 'dan urusan lain terkait' is open.
    private static readonly string[] Fields = ["KEPEGAWAIAN", "PERENCANAAN", "KEUANGAN", "PENGAWASAN"];
}
