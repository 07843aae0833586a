namespace Magang.Workflows.Regulations.Bumn;

/// <summary>
/// Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 12: '70 persen pengalaman kerja (on job training),
/// 20 persen feedback dan coaching selama melakukan OJT tadi serta 10 persen pembelajaran formal'.
/// </summary>
internal sealed class Bum01 : Rule
{
    public override string Id => "BUM-01";

    public override Truth Holds(Inquiry q) =>
        IsShare(q, "Ojt", 70) & IsShare(q, "Coaching", 20) & IsShare(q, "Formal", 10);

    // Compared as percent x total = 100 x part, so that nothing is divided; without any hours there is no share.
    private static Truth IsShare(Inquiry q, string part, int percent)
    {
        var tolerance = q.Parameters.Number("bumn.tolerancePoints");
        return q["hours"]
            [part]
            .Number.With(
                q["hours.Total"].Number,
                (hours, total) => total > 0 && Math.Abs(100 * hours - percent * total) <= tolerance * total
            )
            .Is(isShare => isShare);
    }
}
