namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.2: Sosialisasi 'kepada seluruh ASN melalui Kepala OPD yang
/// telah ditetapkan sebagai target pemagangan'.
/// </summary>
internal sealed class PalS02 : Rule
{
    public override string Id => "PAL-S02";

    public override Truth Holds(Inquiry q)
    {
        var targets = q["targetOpds"];
        return targets.Count > 0
            & targets.All(o => q["socializations"].Any(x => x["Opd"] == o & x["HeldOn"].IsRecorded));
    }
}
