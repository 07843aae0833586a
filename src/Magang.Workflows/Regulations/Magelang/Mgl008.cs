namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 8: Perencanaan: a. jadwal; b. sarana dan prasarana; dikoordinasikan PD
/// kepegawaian, pendidikan dan pelatihan.
/// </summary>
internal sealed class Mgl008 : Rule
{
    public override string Id => "MGL-008";

    public override Truth Holds(Inquiry q) =>
        q["planning.Schedule"].Count > 0 & q["planning.FacilitiesReady"].Holds & q["planning.Coordinator"] == "BKPPD";
}
