namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 4: Penyusunan dan penetapan kebutuhan sesuai siklus anggaran; meliputi jumlah
/// dan jenis Jabatan.
/// </summary>
internal sealed class Mgl004 : Rule
{
    public override string Id => "MGL-004";

    public override Truth Holds(Inquiry q) =>
        q["need.BudgetYear"] > 0 & q["need.Items"].All(i => i["Count"] > 0 & i["PositionType"].NotBlank);
}
