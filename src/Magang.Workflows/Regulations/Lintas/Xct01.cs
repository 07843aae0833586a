using Magang.Workflows.Identity;

namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// Perka BKN 22/2007 (via sumber sekunder): NIP PNS 18 angka: yyyyMMdd lahir, yyyyMM TMT CPNS, 1/2 jenis
/// kelamin, 3 angka urut.
/// </summary>
/// <remarks>
/// Asked of those who are not recorded as PPPK; a file that has only a number is asked as it is.
/// </remarks>
internal sealed class Xct01 : Rule
{
    public override string Id => "XCT-01";

    public override Truth Holds(Inquiry q) =>
        IdentityFacts.IsRecordedAsPppk(q) || IdentityFacts.IsNumberOf(q, NipKind.Pns);

    public override string? Explain(Inquiry q) => IdentityFacts.WhyNotNumberOf(q, NipKind.Pns);
}
