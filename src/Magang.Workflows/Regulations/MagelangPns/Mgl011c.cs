namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 11 ayat (3)-(4): SKD menilai kompetensi dasar: 'karakteristik pribadi,
/// intelegensia umum, dan wawasan kebangsaan'.
/// </summary>
internal sealed class Mgl011c : Rule
{
    public override string Id => "MGL-011c";

    public override Truth Holds(Inquiry q) => Reaches(q, "Twk") & Reaches(q, "Tiu") & Reaches(q, "Tkp");

    // The thresholds are the year's KepmenPANRB: data of the selection, not of the Perbup.
    private static Truth Reaches(Inquiry q, string test) => q["skd"][test].Number >= q["threshold"][test].Number;
}
