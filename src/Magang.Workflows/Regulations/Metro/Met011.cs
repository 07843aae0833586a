namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 6 ayat (2): Rencana 'harus memperhatikan kebutuhan dan berkoordinasi dengan
/// Perangkat Daerah'.
/// </summary>
internal sealed class Met011 : Rule
{
    public override string Id => "MET-011";

    public override Truth Holds(Inquiry q) => q["plan.Needs"].Count > 0 & q["plan.CoordinatedOpds"].Count > 0;
}
