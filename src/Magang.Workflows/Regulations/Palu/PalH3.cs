namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.B.1: Hak: 'Dapat mengadukan kepada penyelenggara, jika terdapat
/// kendala selama proses pemagangan'.
/// </summary>
/// <remarks>
/// A complaint without an answer opens the task on the last working day of the term; where the term cannot be
/// counted, at once.
/// </remarks>
internal sealed class PalH3 : Rule
{
    public override string Id => "PAL-H3";

    public override Truth Holds(Inquiry q) =>
        q["complaintChannel.Enabled"].Holds
        & q["complaints"].All(k => k["AcknowledgedAt"].IsRecorded | IsWithinTerm(q, k["ReceivedAt"]));

    private static Truth IsWithinTerm(Inquiry q, Fact receivedAt)
    {
        if (receivedAt.Day is not { State: FactState.Present } received)
            return false;
        var days = q.Parameters.Int("palu.complaintWorkingDays");
        return DayCount.WorkingDayAfter(q, received.Value, days) is { } due && q.AsOf < due;
    }
}
