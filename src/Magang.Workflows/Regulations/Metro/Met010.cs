namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 6 ayat (1): 'Rencana pengembangan kompetensi ... disusun oleh Badan.'
/// </summary>
internal sealed class Met010 : Rule
{
    public override string Id => "MET-010";

    public override Truth Holds(Inquiry q) => q["plan.AuthoredBy"] == "BADAN";
}
