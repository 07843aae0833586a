namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 10 ayat (1): 'Kepala Perangkat Daerah mempersiapkan pengalihan tugas PNS peserta
/// Magang ... kepada PNS lainnya.'
/// </summary>
internal sealed class Met024 : Rule
{
    public override string Id => "MET-024";

    public override Truth Holds(Inquiry q)
    {
        var tasks = q["handover.Tasks"];
        return q["handover"].IsRecorded
            & q["handover.ByRole"] == "KEPALA_PD"
            & tasks.Count > 0
            & tasks.All(t => t["RecipientNip"].NotBlank)
            & q["handover.Date"] <= q["a.AssignmentDate"];
    }
}
