namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 ayat (2) huruf e: Tim pelaksana SKD dan SKB: Ketua/Wakil/sekretaris sama;
/// anggota PNS paling sedikit PD kepegawaian-diklat, perencanaan dan litbang, keuangan, pengawas
/// penyelenggaraan pemda; '5. dan urusan lain terkait'.
/// </summary>
internal sealed class Psd06 : Rule
{
    public override string Id => "PSD-06";

    public override Truth Holds(Inquiry q) =>
        Team.IsLedAsDecreed(q["teamTest"]) & Team.HasCivilServantsOf(q["teamTest"], Fields);

    public override string? Explain(Inquiry q) => Team.Missing(q["teamTest"], Fields);

    private static readonly string[] Fields = ["KEPEGAWAIAN", "PERENCANAAN_LITBANG", "KEUANGAN", "PENGAWASAN"];
}
