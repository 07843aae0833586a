using System.Globalization;

namespace Magang.Workflows.Regulations.Palu;

/// <summary>
/// Panduan ASN Magang Nasional Kota Palu BAB II.A angka 5: 'Tidak sedang menjalani dan / atau pernah mendapat
/// hukuman disiplin tingkat sedang atau berat.'
/// </summary>
/// <remarks>
/// DEC-07: for life, unless the organiser's decision narrows the parameter; an annulled punishment does not
/// count.
/// </remarks>
internal sealed class PalK5 : Rule
{
    public override string Id => "PAL-K5";

    public override Truth Holds(Inquiry q)
    {
        var day = DerivedFacts.CheckDate(q);
        return !q["discipline"]
            .Any(h =>
                h["Level"].In("SEDANG", "BERAT")
                & h["DecidedOn"] <= day
                & !h["Annulled"].Holds
                & IsLookedBackTo(q, h, day)
            );
    }

    // "LIFETIME", or a number of years before the day of the check, such as "5_YEARS".
    private static Truth IsLookedBackTo(Inquiry q, Fact punishment, Fact day)
    {
        var lookback = q.Parameters.Text("palu.disciplineLookback");
        if (lookback == "LIFETIME")
            return true;
        var years = int.Parse(
            lookback.AsSpan(0, lookback.IndexOf('_', StringComparison.Ordinal)),
            CultureInfo.InvariantCulture
        );
        return punishment["DecidedOn"].Day >= day.Day.Then(d => Anniversary.Of(d, -years));
    }
}
