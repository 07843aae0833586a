namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 16 ayat (2): 'Badan menyampaikan hasil evaluasi akhir kepada Wali Kota melalui
/// Sekretaris Daerah.'
/// </summary>
internal sealed class Met044 : Rule
{
    public override string Id => "MET-044";

    public override Truth Holds(Inquiry q) =>
        q["evalReport.To"] == "WALI_KOTA" & q["evalReport.PassedSekdaAt"].IsRecorded;
}
