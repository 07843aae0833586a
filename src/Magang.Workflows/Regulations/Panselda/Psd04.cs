namespace Magang.Workflows.Regulations.Panselda;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 27 ayat (2) huruf c: Kepala PD kepegawaian, pendidikan dan pelatihan sebagai
/// sekretaris.
/// </summary>
internal sealed class Psd04 : Rule
{
    public override string Id => "PSD-04";

    public override Truth Holds(Inquiry q) => q["panselda.Member.SEKRETARIS.Position"] == "KEPALA_BKPPD";
}
