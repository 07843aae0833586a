using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 21 ayat (2) huruf a: 'berusia paling rendah 20 (dua puluh) tahun dan paling
/// tinggi 1 (satu) tahun sebelum batas usia tertentu pada jabatan yang akan dilamar'
/// </summary>
/// <remarks>DEC-16: 'paling tinggi' is read as in Pasal 10, by the same parameter.</remarks>
internal sealed class Mgl021a : Rule
{
    public override string Id => "MGL-021a";

    public override Truth Holds(Inquiry q) =>
        Applicant.IsAtLeast(q, LeastYears)
        & Applicant.IsAtMost(q, q["position.RetirementAge"].Number.Then(years => years - 1));

    // 'paling rendah 20 (dua puluh) tahun'.
    private const int LeastYears = 20;
}
