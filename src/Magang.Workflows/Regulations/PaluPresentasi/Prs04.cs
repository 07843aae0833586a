namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): 'pemaparan ini bukan sekadar formalitas, melainkan bentuk
/// pertanggungjawaban dan upaya konkret ... mengadopsi inovasi layanan publik relevan'.
/// </summary>
internal sealed class Prs04 : Rule
{
    public override string Id => "PRS-04";

    public override Truth Holds(Inquiry q) =>
        q["presentation.Items"]
            .All(i => i["Recommendations"].All(r => r["Decision"].In("DIADOPSI", "DISESUAIKAN", "DITUNDA", "DITOLAK")));
}
