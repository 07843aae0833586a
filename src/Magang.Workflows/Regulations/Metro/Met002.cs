namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 2: Ruang lingkup: (a) perencanaan; (b) pelaksanaan magang; (c) pembiayaan; (d)
/// monitoring dan evaluasi.
/// </summary>
internal sealed class Met002 : Rule
{
    public override string Id => "MET-002";

    public override Truth Holds(Inquiry q) => q["step.Phase"].In("PERENCANAAN", "PELAKSANAAN", "PEMBIAYAAN", "MONEV");
}
