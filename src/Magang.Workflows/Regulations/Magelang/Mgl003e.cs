namespace Magang.Workflows.Regulations.Magelang;

/// <summary>Perbup Magelang 69/2022 Pasal 3 huruf e: bersih dari KKN.</summary>
internal sealed class Mgl003e : Rule
{
    public override string Id => "MGL-003e";

    public override Truth Holds(Inquiry q) =>
        !q["panselMembers"].Any(m => q["applicants"].Any(x => IsRelated(q, m, x)) & !m["Recused"].Holds);

    // A relation is declared once, in either direction.
    private static Truth IsRelated(Inquiry q, Fact member, Fact applicant) =>
        q["relations"]
            .Any(r =>
                r["A"] == member["Id"] & r["B"] == applicant["Id"] | r["A"] == applicant["Id"] & r["B"] == member["Id"]
            );
}
