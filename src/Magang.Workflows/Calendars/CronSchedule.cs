using Cronos;

namespace Magang.Workflows.Calendars;

/// <summary>Ticks by a cron expression: five fields (minute first), or six with seconds first. All fields are in UTC, as in Elsa.</summary>
public sealed class CronSchedule
{
    /// <summary>What a usable expression looks like, for messages.</summary>
    public const string Wanted =
        "ekspresi cron 5 bagian, atau 6 bagian dengan detik di depan, dalam UTC, yang masih akan terjadi, misalnya 0 0 1 * * * untuk pukul 08.00 WIB setiap hari";

    private readonly CronExpression _expression;

    private CronSchedule(CronExpression expression) => _expression = expression;

    /// <summary>Reads an expression; null where it is none.</summary>
    public static CronSchedule? Read(string text)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        try
        {
            return new CronSchedule(
                CronExpression.Parse(text, fields > 5 ? CronFormat.IncludeSeconds : CronFormat.Standard)
            );
        }
        // An H ticks at a place of its own choice; Elsa gives it no seed to choose by, and neither do we.
        catch (Exception fault) when (fault is CronFormatException or MissingSeedException)
        {
            return null;
        }
    }

    /// <summary>The first tick after an instant, in UTC; null where none will ever come.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset instant) =>
        _expression.GetNextOccurrence(instant.UtcDateTime) is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : null;
}
