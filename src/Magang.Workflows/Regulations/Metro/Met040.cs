namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 15 ayat (3) huruf b: 'mendatangi lokasi Magang untuk menyaksikan secara langsung
/// kegiatan Magang'.
/// </summary>
internal sealed class Met040 : Rule
{
    public override string Id => "MET-040";

    public override Truth Holds(Inquiry q) =>
        q["monitorings"]
            .Any(m =>
                m["Form"] == "KUNJUNGAN"
                & m["Place"] == q["host.Place"]
                & q["a.AssignmentDate"] <= m["HeldOn"]
                & m["HeldOn"] <= q["a.ActualEnd"]
            );
}
