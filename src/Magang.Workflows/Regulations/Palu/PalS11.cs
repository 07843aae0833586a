namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.C.11: 'Hasil dan pengalaman ... akan diterapkan dalam tugas
/// sehari-hari ASN di Kota Palu.'
/// </summary>
internal sealed class PalS11 : Rule
{
    public override string Id => "PAL-S11";

    public override Truth Holds(Inquiry q) =>
        q["implementation.StartedOn"].IsRecorded & q["implementation.StartedOn"] >= q["recall.On"];
}
