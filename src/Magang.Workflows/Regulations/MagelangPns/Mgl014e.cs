namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 14 ayat (5): Mengundurkan diri saat masa percobaan: sanksi sesuai peraturan.
/// </summary>
internal sealed class Mgl014e : Rule
{
    public override string Id => "MGL-014e";

    public override Truth Holds(Inquiry q)
    {
        var resigned = q["cpns.ResignedOn"];
        return !(resigned.IsRecorded & resigned <= q["probation.End"]) | q["sanction.Recorded"].Holds;
    }
}
