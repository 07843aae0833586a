namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 26 ayat (1)-(2): Calon PPPK yang telah mendapat nomor induk diangkat dengan
/// Keputusan PPK.
/// </summary>
internal sealed class Mgl026a : Rule
{
    public override string Id => "MGL-026a";

    public override Truth Holds(Inquiry q) => q["ni.IssuedOn"] <= q["skPppk.Date"] & q["skPppk.SignerRole"] == "PPK";
}
