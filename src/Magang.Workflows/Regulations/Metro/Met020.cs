namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 8 ayat (1): 'Berdasarkan hasil koordinasi ..., Badan menetapkan PNS peserta
/// magang.'
/// </summary>
internal sealed class Met020 : Rule
{
    public override string Id => "MET-020";

    public override Truth Holds(Inquiry q) =>
        q["proposal.By"] == "BADAN" & q["proposal.Participants"].Count > 0 & q["coordination.Status"] == "DISEPAKATI";
}
