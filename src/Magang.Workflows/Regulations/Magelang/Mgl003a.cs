namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 3 huruf a: kompetitif: penentuan hasil 'didasarkan pada nilai ambang batas
/// kelulusan (passing grade) ... dan/atau nilai tertinggi dari pelamar'.
/// </summary>
internal sealed class Mgl003a : Rule
{
    public override string Id => "MGL-003a";

    public override Truth Holds(Inquiry q) =>
        q["result.Basis"].IsRecorded & q["result.Basis"].In("PASSING_GRADE", "RANKING", "PASSING_GRADE_DAN_RANKING");
}
