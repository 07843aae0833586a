namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 26 ayat (3): Keputusan pengangkatan menjadi dasar dimulainya hubungan
/// perjanjian kerja.
/// </summary>
internal sealed class Mgl026c : Rule
{
    public override string Id => "MGL-026c";

    public override Truth Holds(Inquiry q) => q["contract.Start"] >= q["skPppk.EffectiveFrom"];
}
