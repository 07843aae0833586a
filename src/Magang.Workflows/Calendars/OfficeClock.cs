namespace Magang.Workflows.Calendars;

/// <summary>Turns instants into office days and back, by the fixed offsets of Indonesia's three zones.</summary>
/// <remarks>None of the zones has had another offset since 1988, and none has summer time.</remarks>
public readonly record struct OfficeClock
{
    private OfficeClock(string zone, int hours)
    {
        Zone = zone;
        Offset = TimeSpan.FromHours(hours);
    }

    /// <summary>The zone's name in the IANA database.</summary>
    public string Zone { get; }

    /// <summary>What local time is ahead of UTC.</summary>
    public TimeSpan Offset { get; }

    /// <summary>Western Indonesia (WIB), UTC+7: Metro, Magelang.</summary>
    public static OfficeClock Jakarta { get; } = new("Asia/Jakarta", 7);

    /// <summary>Central Indonesia (WITA), UTC+8: Palu.</summary>
    public static OfficeClock Makassar { get; } = new("Asia/Makassar", 8);

    /// <summary>Eastern Indonesia (WIT), UTC+9.</summary>
    public static OfficeClock Jayapura { get; } = new("Asia/Jayapura", 9);

    /// <summary>The clock of a zone.</summary>
    /// <exception cref="UnknownZoneException">Any zone but the three.</exception>
    public static OfficeClock In(string zone) =>
        zone switch
        {
            "Asia/Jakarta" => Jakarta,
            "Asia/Makassar" => Makassar,
            "Asia/Jayapura" => Jayapura,
            _ => throw new UnknownZoneException(zone),
        };

    /// <summary>The office day that an instant falls on.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The first instant of an office day, in UTC.</summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The instant of a time of day on an office day, in UTC.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time) =>
        new DateTimeOffset(day.ToDateTime(time), Offset).ToUniversalTime();
}
