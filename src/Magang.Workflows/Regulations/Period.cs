namespace Magang.Workflows.Regulations;

/// <summary>A span of days in the facts: <c>From</c>, and <c>Until</c>, null for one without an end.</summary>
internal static class Period
{
    /// <summary>Whether a day is within it, both ends included.</summary>
    public static Truth Covers(Fact period, Fact day) =>
        period["From"] <= day & (period["Until"].IsNone | day <= period["Until"]);
}
