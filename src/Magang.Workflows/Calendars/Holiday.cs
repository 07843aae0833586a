namespace Magang.Workflows.Calendars;

/// <summary>A day off by decree, in one version of the calendar.</summary>
/// <param name="Date">The day off.</param>
/// <param name="Kind">LIBUR_NASIONAL, CUTI_BERSAMA or LIBUR_DAERAH.</param>
/// <param name="Name">What the day is called.</param>
/// <param name="Decree">The decree that sets it.</param>
/// <param name="ValidFrom">First day on which the decree is known; earlier counts do not see it.</param>
/// <param name="ValidTo">Last day on which it holds; null while it was not repealed.</param>
/// <param name="Region">The region it is for; null for the whole country.</param>
public sealed record Holiday(
    DateOnly Date,
    string Kind,
    string Name,
    string Decree,
    DateOnly ValidFrom,
    DateOnly? ValidTo = null,
    string? Region = null
)
{
    /// <summary>Whether the decree holds as known on a day.</summary>
    public bool IsKnownOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);
}
