namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.2: 'Melakukan implementasi hasil magang di lingkungan
/// pemerintah kota palu'.
/// </summary>
internal sealed class PalW7 : Rule
{
    public override string Id => "PAL-W7";

    public override Truth Holds(Inquiry q)
    {
        var items = q["implementation.Items"];
        return items.Count > 0 & items.All(i => i["EvidenceCount"] > 0 | i["DueOn"].Day > q.AsOf);
    }
}
