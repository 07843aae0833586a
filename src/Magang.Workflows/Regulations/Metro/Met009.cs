namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 5 ayat (3): 'Pelaksanaan magang ... dikoordinasikan oleh Badan dengan Instansi
/// lokasi magang.'
/// </summary>
internal sealed class Met009 : Rule
{
    public override string Id => "MET-009";

    public override Truth Holds(Inquiry q) =>
        q["coordination.Status"] == "DISEPAKATI"
        & q["coordination.By"] == "BADAN"
        & q["coordination.Date"] <= q["stipulation.ProposalDate"];
}
