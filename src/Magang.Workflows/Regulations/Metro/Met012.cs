namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 1 (PNS), Pasal 7: 'Magang diberikan kepada PNS yang memenuhi Persyaratan sebagai
/// berikut'.
/// </summary>
internal sealed class Met012 : Rule
{
    public override string Id => "MET-012";

    public override Truth Holds(Inquiry q) => q["p.Status"] == "PNS";
}
