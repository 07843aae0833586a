namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 7 ayat (1)-(2): Pemenuhan kebutuhan melalui pengadaan PNS dan pengadaan PPPK.
/// </summary>
internal sealed class Mgl007Dot0 : Rule
{
    public override string Id => "MGL-007.0";

    public override Truth Holds(Inquiry q) => q["procurement.Kind"].In("PNS", "PPPK");
}
