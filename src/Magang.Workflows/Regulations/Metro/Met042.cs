namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 15 ayat (4): 'Hasil monitoring ... dilaporkan kepada Wali Kota melalui
/// Sekretaris Daerah.'
/// </summary>
internal sealed class Met042 : Rule
{
    public override string Id => "MET-042";

    public override Truth Holds(Inquiry q)
    {
        var passed = q["monReport.PassedSekdaAt"];
        var reached = q["monReport.ReachedWaliKotaAt"];
        return q["monReport.To"] == "WALI_KOTA" & passed.IsRecorded & (reached.IsNone | passed <= reached);
    }
}
