namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 5 ayat (3)-(4): Mendukung tujuan pemerintahan daerah; 'berdasarkan Rencana
/// Pembangunan Jangka Menengah Daerah'.
/// </summary>
internal sealed class Mgl005c : Rule
{
    public override string Id => "MGL-005c";

    public override Truth Holds(Inquiry q) => q["need.RpjmdReference"].IsRecorded;
}
