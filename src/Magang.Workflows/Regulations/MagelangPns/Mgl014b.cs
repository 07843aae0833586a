namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 14 ayat (2)-(3): Harus mengikuti prajabatan (diklat), 'hanya dapat diikuti 1
/// (satu) kali'.
/// </summary>
internal sealed class Mgl014b : Rule
{
    public override string Id => "MGL-014b";

    public override Truth Holds(Inquiry q) => q["prajab.Attempts"] <= 1;
}
