namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 11 ayat (2): Laporan akhir 'disampaikan kepada Sekretaris Daerah melalui Kepala
/// Badan'.
/// </summary>
internal sealed class Met028 : Rule
{
    public override string Id => "MET-028";

    public override Truth Holds(Inquiry q)
    {
        var received = q["report.ReceivedByKepalaBadanAt"];
        var delivered = q["report.DeliveredToSekdaAt"];
        return received.IsRecorded & (delivered.IsNone | received <= delivered);
    }
}
