using System.Globalization;

namespace Magang.Workflows.Regulations.Metro;

/// <summary>Perwali Metro 32/2024 Pasal 10 ayat (2): 'PNS peserta Magang ... berstatus dinas luar.'</summary>
/// <remarks>Days after the day of asking are not missing yet.</remarks>
internal sealed class Met026 : Rule
{
    public override string Id => "MET-026";

    public override Truth Holds(Inquiry q) =>
        DerivedFacts.WorkdaysInWindow(q).All(d => d.Day > q.AsOf || IsDinasLuar(q, d));

    public override string? Explain(Inquiry q)
    {
        var days = new List<string>();
        DerivedFacts
            .WorkdaysInWindow(q)
            .All(d =>
            {
                var recorded = d.Day > q.AsOf || IsDinasLuar(q, d);
                if (recorded.IsFalse)
                    days.Add(d.Day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                return recorded;
            });
        return days.Count == 0 ? null : $"Belum berkode DL: {string.Join(", ", days)}";
    }

    private static Truth IsDinasLuar(Inquiry q, Fact day) =>
        q["attendance"].Any(x => x["Date"] == day & x["Code"] == "DL");
}
