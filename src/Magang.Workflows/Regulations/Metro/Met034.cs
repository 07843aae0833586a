namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 12: 'Setiap PNS peserta Magang untuk dapat mengimplementasikan hasil pelaksanaan
/// Magang di Perangkat Daerah asal'.
/// </summary>
/// <remarks>DEC-14: an open task without sanction; it cannot keep the report from being closed.</remarks>
internal sealed class Met034 : Rule
{
    public override string Id => "MET-034";

    public override Truth Holds(Inquiry q) =>
        q["implementationPlan"].IsRecorded
        & q["implementationPlan.Opd"] == q["p.Opd"]
        & q["implementationPlan.Items"].Count > 0;
}
