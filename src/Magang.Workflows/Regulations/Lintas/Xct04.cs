namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// PermenPANRB 6/2022 (SIASN kuadranNilai 1-5): Predikat: SANGAT BAIK, BAIK, BUTUH PERBAIKAN, KURANG, SANGAT
/// KURANG; minimal Baik = kuadran 1 atau 2.
/// </summary>
/// <remarks>The old scale's CUKUP is known too, and stands below BAIK.</remarks>
internal sealed class Xct04 : Rule
{
    public override string Id => "XCT-04";

    public override Truth Holds(Inquiry q)
    {
        var quadrant = q["kuadran"];
        return quadrant.State == FactState.Absent && q["ratings"].State != FactState.Absent
            ? q["ratings"].All(r => r["Predicate"].In(Ratings.Known))
            : quadrant >= 1 & quadrant <= 5;
    }
}
