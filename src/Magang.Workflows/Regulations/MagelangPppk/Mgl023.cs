namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 23: Mempertimbangkan integritas dan moralitas; yang lulus 'mengikuti wawancara
/// ... sebagai bahan penetapan hasil seleksi'.
/// </summary>
/// <remarks>DEC-18: the interview follows the competence tests and precedes the determination.</remarks>
internal sealed class Mgl023 : Rule
{
    public override string Id => "MGL-023";

    public override Truth Holds(Inquiry q) =>
        !q["final.Determined"].Holds
        | q["interviews"]
            .Any(i => i["ApplicantId"] == q["applicant.Id"] & i["Integrity"].IsRecorded & i["Morality"].IsRecorded);
}
