namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 18 ayat (1): Tidak memenuhi Pasal 15 ayat (1): diberhentikan sebagai calon
/// PNS.
/// </summary>
/// <remarks>
/// Whether Pasal 15 ayat (1) is met is worked out from its three letters, unless it is given.
/// </remarks>
internal sealed class Mgl018a : Rule
{
    public override string Id => "MGL-018a";

    public override Truth Holds(Inquiry q) => IsPasal15Met(q) | q["cpns.Terminated"].Holds;

    private static Truth IsPasal15Met(Inquiry q)
    {
        var given = q["pasal15.AllMet"];
        return given.State == FactState.Absent
            ? q.ResultOf("MGL-015a", "pasal15[huruf a]")
                & q.ResultOf("MGL-015b", "pasal15[huruf b]")
                & q.ResultOf("MGL-015c", "pasal15[huruf c]")
            : given.Holds;
    }
}
