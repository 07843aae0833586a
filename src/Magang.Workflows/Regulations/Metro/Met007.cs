namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 5 ayat (2): 'Magang ... dilaksanakan paling lama 30 (tiga puluh) hari terhitung
/// sejak tanggal penugasan.'
/// </summary>
/// <remarks>
/// DEC-01 (calendar days), DEC-02 (the assignment date is day 1), DEC-03 (it is the TMT of the letter).
/// </remarks>
internal sealed class Met007 : Rule
{
    public override string Id => "MET-007";

    public override Truth Holds(Inquiry q)
    {
        var start = q["a.AssignmentDate"];
        var end = q["a.End"];
        return end >= start & DayCount.Between(q, start, end) <= q.Parameters.Number("metro.maxDays");
    }
}
