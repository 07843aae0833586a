namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// Kelaziman penugasan: Tidak boleh ada dua penugasan yang tumpang tindih untuk orang yang sama.
/// </summary>
internal sealed class Xct12 : Rule
{
    public override string Id => "XCT-12";

    public override Truth Holds(Inquiry q)
    {
        var start = q["a.Start"].State == FactState.Absent ? q["a.AssignmentDate"] : q["a.Start"];
        return !q["assignments"]
            .Any(x =>
                x["Id"] != q["a.Id"]
                & x["Nip"] == q["p.Nip"]
                & x["Status"] != "BATAL"
                & x["Start"] <= q["a.End"]
                & start <= x["End"]
            );
    }
}
