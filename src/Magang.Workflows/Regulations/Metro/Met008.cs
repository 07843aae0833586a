using Magang.Workflows.Calendars;

namespace Magang.Workflows.Regulations.Metro;

/// <summary>
/// Perwali Metro 32/2024 Pasal 5 ayat (2): Tanggal penugasan adalah titik awal hitungan; harus tertulis pada
/// surat penugasan.
/// </summary>
/// <remarks>
/// DEC-03, DEC-33: a letter recorded without TMT counts from its signing, in the region's zone.
/// </remarks>
internal sealed class Met008 : Rule
{
    public override string Id => "MET-008";

    public override Truth Holds(Inquiry q)
    {
        var start = q["a.AssignmentDate"];
        var written = q["assignmentLetter.EffectiveFrom"];
        return start.IsRecorded
            & (written.State == FactState.None ? SignedOn(q).IsSameAs(start.Day) : written == start);
    }

    private static Known<DateOnly> SignedOn(Inquiry q)
    {
        var signedAt = q["assignmentLetter.SignedAt"];
        return signedAt.State == FactState.Absent
            ? q["assignmentLetter.Date"].Day
            : signedAt.Instant.Then(OfficeClock.In(q.Parameters.Text("timezone.metro")).DayOf);
    }
}
