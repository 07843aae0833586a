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
        return targets.Count > 0 & targets.All(o => IsReached(q, o));
    }

    public override string? Explain(Inquiry q) =>
        Every.Missing("OPD yang belum dijangkau", q["targetOpds"], o => IsReached(q, o));

    private static Truth IsReached(Inquiry q, Fact opd) =>
        q["socializations"].Any(x => x["Opd"] == opd & x["HeldOn"].IsRecorded);
}
