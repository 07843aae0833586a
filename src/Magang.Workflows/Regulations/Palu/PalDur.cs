namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu (tidak mengatur): Panduan tidak menetapkan lama magang.
/// </summary>
/// <remarks>DEC-04: the length is the decree's; one year at most, and Metro's 30 days never apply.</remarks>
internal sealed class PalDur : Rule
{
    public override string Id => "PAL-DUR";

    public override Truth Holds(Inquiry q) =>
        q["batch.PlannedMonths"] > 0
        & q["a.End"].Day <= Anniversary.LastDay(q["a.Start"].Day, q.Parameters.Int("palu.maxYears"));
}
