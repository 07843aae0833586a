namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 9: 'Kepala Badan berdasarkan Keputusan Wali Kota ... mengajukan surat penugasan
/// PNS peserta Magang kepada Sekretaris Daerah.'
/// </summary>
internal sealed class Met022 : Rule
{
    public override string Id => "MET-022";

    public override Truth Holds(Inquiry q) =>
        q["assignmentLetter.ProposedBy"] == "KEPALA_BADAN"
        & q["assignmentLetter.SubmittedTo"] == "SEKDA"
        & q["assignmentLetter.BasisKwkNumber"] == q["kwk.Number"];
}
