namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 15 ayat (1) huruf b dan ayat (3): Sehat: surat tim penguji kesehatan atau
/// dokter penguji tersendiri yang ditunjuk Kementerian Kesehatan.
/// </summary>
internal sealed class Mgl015b : Rule
{
    public override string Id => "MGL-015b";

    public override Truth Holds(Inquiry q) =>
        q["health.IssuerKind"].In("TIM_PENGUJI_KESEHATAN", "DOKTER_PENGUJI_TERSENDIRI") & q["health.Fit"].Holds;
}
