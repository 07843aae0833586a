using Magang.Workflows.Identity;

namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// Struktur NI PPPK (pustaka indonesian_id; sumber sekunder): NI PPPK 18 angka: yyyyMMdd, yyyy, '2', frekuensi
/// 1-9, jenis kelamin 1/2, 3 angka urut.
/// </summary>
/// <remarks>
/// Asked of those who are not recorded as something else; a file that has only a number is asked as it is.
/// </remarks>
internal sealed class Xct02 : Rule
{
    public override string Id => "XCT-02";

    public override Truth Holds(Inquiry q) =>
        IdentityFacts.IsRecordedOtherThanPppk(q) || IdentityFacts.IsNumberOf(q, NipKind.Pppk);

    public override string? Explain(Inquiry q) => IdentityFacts.WhyNotNumberOf(q, NipKind.Pppk);
}
