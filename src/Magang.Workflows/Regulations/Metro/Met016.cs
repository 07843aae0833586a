namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 7 huruf c: 'memiliki prestasi kerja paling kurang bernilai baik selam[a] 2 (dua)
/// tahun terakhir'
/// </summary>
/// <remarks>
/// DEC-10: each of the years, not their average; a year without a paper holds the case and does not refuse
/// it.
/// </remarks>
internal sealed class Met016 : Rule
{
    public override string Id => "MET-016";

    public override Truth Holds(Inquiry q)
    {
        var years = DerivedFacts.RequiredYears(q);
        var enough = Ratings.AtLeast(q.Parameters.Text("rating.minPredicate"));
        return years.Count.IsExactly(q.Parameters.Int("rating.years"))
            & years.All(y => IsGood(q["ratings"], y, enough) | OpenSlot(q, y));
    }

    private static Truth IsGood(Fact ratings, Fact year, string[] enough) =>
        ratings.Any(r => r["Year"] == year & r["Predicate"].In(enough));

    // The engine opens a slot for each year that it derives itself: a year that is not in the list is then not there yet.
    private static Truth OpenSlot(Inquiry q, Fact year) =>
        q["requiredYears"].State == FactState.Absent && !q["ratings"].Any(r => r["Year"] == year)
            ? Truth.Absent
            : false;
}
