namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Lampiran II.b: Rencana Kegiatan: rencana 'untuk menjawab permasalahan yang ada',
/// dirinci 'bentuk dan deskripsi kegiatannya serta has[i]l yang diharapkan'.
/// </summary>
internal sealed class Met031 : Rule
{
    public override string Id => "MET-031";

    public override Truth Holds(Inquiry q)
    {
        var activities = q["report.Activities"];
        return activities.Count > 0
            & activities.All(k =>
                k["Form"].NotBlank
                & k["Description"].NotBlank
                & k["ExpectedResult"].NotBlank
                & q["report.Problems"].Contains(k["ProblemId"])
            );
    }
}
