namespace Magang.Workflows.Regulations.Metro;

/// <summary>Perwali Metro 32/2024 Pasal 7 huruf a: 'sehat jasmani dan rohani'</summary>
/// <remarks>
/// DEC-08: the letter is good for a number of days, and from accepted issuers only where the issuer is
/// recorded.
/// </remarks>
internal sealed class Met013 : Rule
{
    public override string Id => "MET-013";

    public override Truth Holds(Inquiry q)
    {
        var health = q["health"];
        var day = DerivedFacts.CheckDate(q);
        return health.IsRecorded
            & health["FitPhysically"].Holds
            & health["FitMentally"].Holds
            & health["IssuedOn"] <= day
            & day <= health["ValidUntil"]
            & day.Day <= HealthLetter.LastGoodDay(q)
            & HealthLetter.IsFromAcceptedIssuer(q);
    }
}
