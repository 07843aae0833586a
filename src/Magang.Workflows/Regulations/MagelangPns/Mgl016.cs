namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 16: Diangkat PNS ke jabatan dan pangkat; Keputusan PPK; tembusan kepada Kepala
/// BKN.
/// </summary>
internal sealed class Mgl016 : Rule
{
    public override string Id => "MGL-016";

    public override Truth Holds(Inquiry q) =>
        q["skPns.SignerRole"] == "PPK"
        & q["skPns.Cc"].Contains("KEPALA_BKN")
        & q["skPns.Date"].Day > q["probation.End"].Day;
}
