namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 14 ayat (4): Tidak lulus diklat: diberhentikan sebagai calon PNS.
/// </summary>
internal sealed class Mgl014d : Rule
{
    public override string Id => "MGL-014d";

    public override Truth Holds(Inquiry q) => q["prajab.Result"] != "TIDAK_LULUS" | q["cpns.Terminated"].Holds;
}
