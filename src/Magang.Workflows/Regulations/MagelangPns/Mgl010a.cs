using Magang.Workflows.Regulations.Magelang;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 10 ayat (2) huruf a: 'berusia paling rendah 18 (delapan belas) tahun dan
/// paling tinggi 35 (tiga puluh lima) tahun pada saat melamar'
/// </summary>
/// <remarks>
/// DEC-16: up to and including the 35th birthday, unless the parameter reads completed years.
/// </remarks>
internal sealed class Mgl010a : Rule
{
    public override string Id => "MGL-010a";

    public override Truth Holds(Inquiry q) => Applicant.IsAtLeast(q, LeastYears) & Applicant.IsAtMost(q, MostYears);

    // 'paling rendah 18 (delapan belas) tahun dan paling tinggi 35 (tiga puluh lima) tahun'.
    private const int LeastYears = 18;
    private const int MostYears = 35;
}
