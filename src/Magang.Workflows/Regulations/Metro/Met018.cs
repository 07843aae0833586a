namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 7 huruf e: 'tidak sedang menjalani pemberhentian sementara sebagai PNS'
/// </summary>
/// <remarks>DEC-29: on each of the days that count, and that are known.</remarks>
internal sealed class Met018 : Rule
{
    public override string Id => "MET-018";

    public override Truth Holds(Inquiry q) =>
        !DerivedFacts.CheckDates(q).Any(d => q["suspensions"].Any(x => Period.Covers(x, d)));
}
