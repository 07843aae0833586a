namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 3 ayat (2): 'Pengembangan kompetensi ... antara lain melalui pendidikan dan
/// pelatihan.'
/// </summary>
internal sealed class Met004 : Rule
{
    public override string Id => "MET-004";

    public override Truth Holds(Inquiry q) => q["activity.Form"].In("PENDIDIKAN", "PELATIHAN");
}
