namespace Magang.Workflows.Regulations.Esdm;

/// <summary>Webinar LAN magang &amp; pertukaran pegawai (10-11) par. 11: 'dengan waktu 3 tiga bulan'.</summary>
internal sealed class Esd03 : Rule
{
    public override string Id => "ESD-03";

    public override Truth Holds(Inquiry q)
    {
        var last = q["a.Start"].Day.Then(start => start.AddMonths(Months).AddDays(-1));
        var off = q["a.End"].Day.With(last, (end, due) => (decimal)Math.Abs(end.DayNumber - due.DayNumber));
        return off <= q.Parameters.Number("esdm.toleranceDays");
    }

    // 'dengan waktu 3 tiga bulan'.
    private const int Months = 3;
}
