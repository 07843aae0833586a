namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 15 ayat (1): 'Badan melaksanakan monitoring terhadap pelaksanaan Magang.'
/// </summary>
internal sealed class Met037 : Rule
{
    public override string Id => "MET-037";

    public override Truth Holds(Inquiry q) =>
        q["monitorings"].Count > 0 & q["monitorings"].All(m => m["ByUnit"] == "BADAN");
}
