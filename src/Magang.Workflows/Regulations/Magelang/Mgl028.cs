namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 28: Anggaran pengadaan PNS dan PPPK pada APBN dan/atau APBD.
/// </summary>
internal sealed class Mgl028 : Rule
{
    public override string Id => "MGL-028";

    public override Truth Holds(Inquiry q) => q["costs"].All(c => c["Fund"].In("APBN", "APBD"));
}
