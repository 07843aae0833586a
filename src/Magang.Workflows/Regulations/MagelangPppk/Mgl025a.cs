namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 25 ayat (1): Yang lulus menyerahkan kelengkapan administrasi.
/// </summary>
internal sealed class Mgl025a : Rule
{
    public override string Id => "MGL-025a";

    public override Truth Holds(Inquiry q) => Documents.AllHandedIn(q);

    public override string? Explain(Inquiry q) => Documents.Missing(q);
}
