namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 8-9: Urutan: KWK mendahului surat penugasan; penandatangan surat penugasan
/// Sekda.
/// </summary>
/// <remarks>DEC-12: Pasal 9 names no signatory; its addressee, the Sekda, signs.</remarks>
internal sealed class Met023 : Rule
{
    public override string Id => "MET-023";

    public override Truth Holds(Inquiry q) =>
        q["kwk.Date"] <= q["assignmentLetter.Date"]
        & q["assignmentLetter.Date"] <= q["a.AssignmentDate"]
        & q["assignmentLetter.SignerRole"] == "SEKDA";
}
