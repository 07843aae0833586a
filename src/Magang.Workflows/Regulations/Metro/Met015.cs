namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 7 huruf b: Pemberi rekomendasi setingkat JPT Pratama pada unit kerja pegawai.
/// </summary>
/// <remarks>
/// DEC-09: Plt. and Plh. sign with an order letter; a capacity that is not recorded is definitive.
/// </remarks>
internal sealed class Met015 : Rule
{
    public override string Id => "MET-015";

    public override Truth Holds(Inquiry q) =>
        q["rec.SignerEselon"].In("II.a", "II.b") & OrgTree.Contains(q, q["rec.SignerUnit"], q["p.Unit"]) & MaySign(q);

    private static Truth MaySign(Inquiry q)
    {
        var capacity = q["rec.SignerCapacity"];
        return capacity.State == FactState.Absent || !capacity.In("PLT", "PLH") | q["rec.OrderLetterNumber"].NotBlank;
    }
}
