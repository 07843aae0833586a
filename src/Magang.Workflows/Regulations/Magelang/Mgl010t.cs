using Magang.Workflows.Calendars;

namespace Magang.Workflows.Regulations.Magelang;

/// <summary>
/// Perbup Magelang 69/2022 Pasal 1 angka 12; Pasal 10: Pelamaran lewat SSCASN; satu waktu submit menjadi 'saat
/// melamar'.
/// </summary>
/// <remarks>
/// DEC-33: the day is that of the region's zone; the date is derived from the instant where it is not given.
/// </remarks>
internal sealed class Mgl010t : Rule
{
    public override string Id => "MGL-010t";

    public override Truth Holds(Inquiry q)
    {
        var submitted = q["applicant.SubmittedAt"].Instant;
        var day = submitted.Then(OfficeClock.In(q.Parameters.Text("timezone.magelang")).DayOf);
        return Applicant.ApplyDate(q).Day.IsSameAs(day);
    }
}
