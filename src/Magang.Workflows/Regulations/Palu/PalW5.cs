namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.2: 'Membuat laporan Periodik selama mengikuti Magang'.
/// </summary>
/// <remarks>DEC-13: periods of a week from the first day, unless the parameter says otherwise.</remarks>
internal sealed class PalW5 : Rule
{
    public override string Id => "PAL-W5";

    public override Truth Holds(Inquiry q) => PaluDerived.ExpectedPeriods(q).All(period => IsReported(q, period));

    public override string? Explain(Inquiry q) =>
        Every.Missing("Periode tanpa laporan", PaluDerived.ExpectedPeriods(q), period => IsReported(q, period));

    private static Truth IsReported(Inquiry q, Fact period) =>
        q["periodicReports"].Any(r => r["Period"] == period & r["SubmittedAt"].IsRecorded);
}
