namespace Magang.Workflows.Regulations.Metro;

/// <summary>Perwali Metro 32/2024 Pasal 10 ayat (1): Penerima alih tugas adalah 'PNS lainnya'.</summary>
internal sealed class Met025 : Rule
{
    public override string Id => "MET-025";

    public override Truth Holds(Inquiry q) =>
        q["handover.Tasks"]
            .All(t => t["RecipientStatus"] == "PNS" & t["RecipientNip"] != q["p.Nip"] & !t["RecipientOnMagang"].Holds);
}
