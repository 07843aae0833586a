namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 13 ayat (1): Yang lulus menyerahkan kelengkapan administrasi.
/// </summary>
internal sealed class Mgl013a : Rule
{
    public override string Id => "MGL-013a";

    public override Truth Holds(Inquiry q) => Documents.AllHandedIn(q);

    public override string? Explain(Inquiry q) => Documents.Missing(q);
}
