namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB I.A.1: Dasar hukum: UU 20/2023; UU 23/2014 jo. UU 9/2015; PP
/// 17/2020; Peraturan LAN 10/2018.
/// </summary>
internal sealed class Pal001 : Rule
{
    public override string Id => "PAL-001";

    public override Truth Holds(Inquiry q)
    {
        var day = PaluDerived.DecisionDate(q);
        return q["basis"].All(b => b["Number"].NotBlank & IsInForce(b, day));
    }

    private static Truth IsInForce(Fact law, Fact day) =>
        law["ValidFrom"] <= day & (law["ValidUntil"].IsNone | day <= law["ValidUntil"]);
}
