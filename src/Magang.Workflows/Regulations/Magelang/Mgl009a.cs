namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 9 ayat (1)-(2): Panselda mengumumkan lowongan secara terbuka, nasional,
/// berpedoman jadwal Panselnas.
/// </summary>
internal sealed class Mgl009a : Rule
{
    public override string Id => "MGL-009a";

    public override Truth Holds(Inquiry q)
    {
        var on = q["announcement.On"];
        return q["announcement.By"] == "PANSELDA" & on >= q["panselnas.From"] & on <= q["panselnas.To"];
    }
}
