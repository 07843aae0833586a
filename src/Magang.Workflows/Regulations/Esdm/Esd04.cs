namespace Magang.Workflows.Regulations.Esdm;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 11: 'didahului pegawai baru (new hire), kemudian
/// pejabat struktural administrator maupun pengawas, serta magang JFT'.
/// </summary>
/// <remarks>
/// DEC-21: JFT is third. The ranking names candidates by id; older files repeat the candidate itself.
/// </remarks>
internal sealed class Esd04 : Rule
{
    public override string Id => "ESD-04";

    public override Truth Holds(Inquiry q)
    {
        if (InOrder(q) is not { } due)
            return Truth.Absent;
        var ranking = q["ranking"];
        var index = 0;
        return ranking.Count.IsExactly(due.Count) & ranking.All(r => index < due.Count && IsSame(r, due[index++]));
    }

    // Null while a category or a day of proposal is missing: the order cannot be told yet.
    private static List<Fact>? InOrder(Inquiry q)
    {
        var order = q.Parameters.Texts("esdm.priority");
        var candidates = new List<Fact>();
        var isKnown = q["candidates"]
            .All(c =>
            {
                candidates.Add(c);
                return c["Category"].In(order) & c["ProposedAt"].IsRecorded;
            });
        return isKnown.IsTrue
            ? [.. candidates.OrderBy(c => order.IndexOf(c["Category"].Text)).ThenBy(c => c["ProposedAt"].Day.Value)]
            : null;
    }

    private static Truth IsSame(Fact ranked, Fact candidate) =>
        ranked.Value.ValueKind == System.Text.Json.JsonValueKind.String
            ? ranked == candidate["Id"]
            : ranked == candidate;
}
