namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>
/// Berita pemaparan hasil magang Palu (18-06-2025): Dipimpin Wali Kota bersama Wakil Wali Kota; hadir Sekda dan
/// Kepala OPD terkait.
/// </summary>
internal sealed class Prs02 : Rule
{
    public override string Id => "PRS-02";

    public override Truth Holds(Inquiry q) =>
        q["presentation.Chair"] == "WALI_KOTA"
        & q["presentation.Attendees"].Contains("SEKDA")
        & q["relatedOpds"].All(o => q["presentation.AttendeeOpds"].Contains(o));
}
