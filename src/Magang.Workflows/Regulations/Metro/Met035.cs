namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 13: 'Pelaksanaan kegiatan PNS peserta Magang dibebankan pada APBD.'
/// </summary>
internal sealed class Met035 : Rule
{
    public override string Id => "MET-035";

    public override Truth Holds(Inquiry q) => q["costs"].All(c => c["Fund"] == "APBD");
}
