namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.1: Hak: 'pembiayaan berupa biaya penginapan, uang harian dan
/// transportasi selama proses pemagangan'.
/// </summary>
internal sealed class PalH2 : Rule
{
    public override string Id => "PAL-H2";

    public override Truth Holds(Inquiry q) => Every.Of(Components, component => IsBudgeted(q, component));

    public override string? Explain(Inquiry q) =>
        Every.Missing("Komponen yang belum dianggarkan", Components, k => IsBudgeted(q, k));

    private static readonly string[] Components = ["PENGINAPAN", "UANG_HARIAN", Transport];

    // The guide's word; cost lists of Metro call the same cost TRANSPORT.
    private const string Transport = "TRANSPORTASI";

    private static Truth IsBudgeted(Inquiry q, string component) =>
        q["costs"].Any(c => c["Component"] == component || component == Transport && c["Component"] == "TRANSPORT");
}
