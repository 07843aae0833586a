namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 15 ayat (3) huruf a: Menggali informasi 'secara detail dan terjadwal terhadap
/// setiap pelaksanaan program Magang saat kegiatan berjalan melalui media telekomunikasi'.
/// </summary>
internal sealed class Met039 : Rule
{
    public override string Id => "MET-039";

    public override Truth Holds(Inquiry q) =>
        q["monitorings"]
            .Any(m =>
                m["Form"] == "TELEKOMUNIKASI"
                & m["ScheduledOn"].IsRecorded
                & m["ScheduledOn"] <= m["HeldOn"]
                & q["a.AssignmentDate"] <= m["HeldOn"]
                & m["HeldOn"] <= q["a.ActualEnd"]
            );
}
