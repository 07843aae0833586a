namespace Magang.Workflows.Regulations.Lintas;

/// <summary>
/// SKB 3 Menteri 2026 dan 2027; Keppres cuti bersama ASN; Perpres 21/2023: Hari kerja instansi pemerintah 5
/// hari (Senin-Jumat); libur nasional dan cuti bersama dikecualikan dari HARI KERJA, tidak dari hari kalender.
/// </summary>
internal sealed class Xct08 : Rule
{
    public override string Id => "XCT-08";

    public override Truth Holds(Inquiry q)
    {
        var day = q["d"];
        var weekend = day.Day.Is(d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return !weekend & !q["calendar"].Any(h => h["Date"] == day & h["ValidFrom"] <= q.AsOf);
    }
}
