namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 19-20: Perencanaan (Pasal 8) dan pengumuman (Pasal 9) berlaku mutatis
/// mutandis.
/// </summary>
internal sealed class Mgl019 : Rule
{
    public override string Id => "MGL-019";

    public override Truth Holds(Inquiry q) => Every.Of(Applied, rule => q.ResultOf(rule, $"berlaku[{rule}]"));

    // Pasal 8 and Pasal 9 ayat (1)-(4).
    private static readonly string[] Applied = ["MGL-008", "MGL-009a", "MGL-009b", "MGL-009c"];
}
