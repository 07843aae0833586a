namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 5 ayat (2): 'jangka waktu 5 (lima) tahun yang diperinci per 1 (satu) tahun
/// berdasarkan prioritas kebutuhan'.
/// </summary>
internal sealed class Mgl005b : Rule
{
    public override string Id => "MGL-005b";

    public override Truth Holds(Inquiry q)
    {
        var years = q["need.Years"];
        return years.Count.IsExactly(PlannedYears) & years.All(y => y["Items"].All(i => i["Priority"] > 0));
    }

    // 'jangka waktu 5 (lima) tahun yang diperinci per 1 (satu) tahun'.
    private const int PlannedYears = 5;
}
