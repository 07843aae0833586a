namespace Magang.Workflows.Regulations;

/// <summary>How long a health letter is good, and who may issue it (DEC-08).</summary>
internal static class HealthLetter
{
    /// <summary>The last day by the number of days, the day of issue counted; the letter may name an earlier one.</summary>
    public static Known<DateOnly> LastGoodDay(Inquiry q)
    {
        var days = q.Parameters.Int("health.validityDays");
        return q["health.IssuedOn"].Day.Then(issued => issued.AddDays(days - 1));
    }

    /// <summary>Whether the issuer is accepted; an issuer that is not recorded is not asked for.</summary>
    public static Truth IsFromAcceptedIssuer(Inquiry q)
    {
        var issuer = q["health.IssuerKind"];
        return issuer.State == FactState.Absent || issuer.In(q.Parameters.Texts("health.metro.acceptedIssuers"));
    }
}
