namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 11 ayat (1): 'PNS peserta Magang ... membuat laporan akhir hasil pelaksanaan
/// Magang.'
/// </summary>
internal sealed class Met027 : Rule
{
    public override string Id => "MET-027";

    public override Truth Holds(Inquiry q) =>
        q["report"].IsRecorded & q["report.AuthorNip"] == q["p.Nip"] & q["report.SubmittedAt"].IsRecorded;
}
