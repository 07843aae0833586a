namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 7 huruf d: 'tidak sedang menjalani hukuman disiplin tingkat sedang atau berat'
/// </summary>
/// <remarks>DEC-29: on each of the days that count, and that are known.</remarks>
internal sealed class Met017 : Rule
{
    public override string Id => "MET-017";

    public override Truth Holds(Inquiry q)
    {
        var checkDates = DerivedFacts.CheckDates(q);
        return !q["discipline"].Any(h => h["Level"].In("SEDANG", "BERAT") & checkDates.Any(d => Period.Covers(h, d)));
    }
}
