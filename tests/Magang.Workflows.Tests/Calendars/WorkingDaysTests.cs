using Magang.Workflows.Calendars;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Calendars;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly March17 = new(2026, 3, 17);

    [Test]
    public void L20_three_working_days_from_17_March_2026_end_on_27_March() =>
        Assert.That(ARuleset.Calendar.AddWorkingDays(March17, 3, March17), Is.EqualTo(new DateOnly(2026, 3, 27)));

    [Test]
    public void L19_a_new_day_off_moves_a_term_in_working_days_by_one()
    {
        var before = new CalendarText("v1", "uji", [2026], []);
        var decree = new Holiday(
            new(2026, 7, 8),
            "CUTI_BERSAMA",
            "Cuti bersama",
            "Keppres",
            ValidFrom: new(2026, 7, 7)
        );
        var after = before with { Version = "v2", Holidays = [decree] };
        var start = new DateOnly(2026, 7, 6);

        Assert.That(
            new WorkingDays(before).AddWorkingDays(start, 5, new(2026, 7, 7)),
            Is.EqualTo(new DateOnly(2026, 7, 13))
        );
        Assert.That(
            new WorkingDays(after).AddWorkingDays(start, 5, new(2026, 7, 7)),
            Is.EqualTo(new DateOnly(2026, 7, 14))
        );
        Assert.That(
            new WorkingDays(after).AddWorkingDays(start, 5, knownOn: start),
            Is.EqualTo(new DateOnly(2026, 7, 13)),
            "as it was known before the decree"
        );
    }

    [Test]
    public void A_repealed_day_off_is_worked_again()
    {
        var repealed = new Holiday(
            new(2026, 7, 8),
            "CUTI_BERSAMA",
            "",
            "Keppres",
            new(2026, 1, 1),
            ValidTo: new(2026, 6, 30)
        );
        var days = new WorkingDays(new CalendarText("v", "uji", [2026], [repealed]));

        Assert.That(days.IsWorkingDay(repealed.Date, knownOn: new(2026, 6, 30)), Is.False);
        Assert.That(days.IsWorkingDay(repealed.Date, knownOn: new(2026, 7, 1)), Is.True);
    }

    [Test]
    public void A_local_day_off_is_one_in_its_region_alone()
    {
        var local = new Holiday(
            new(2026, 6, 9),
            "LIBUR_DAERAH",
            "Hari jadi",
            "Perwali",
            new(2026, 1, 1),
            Region: "metro"
        );
        var text = new CalendarText("v", "uji", [2026], [local]);

        Assert.That(new WorkingDays(text, "metro").IsWorkingDay(local.Date, local.Date), Is.False);
        Assert.That(new WorkingDays(text, "palu").IsWorkingDay(local.Date, local.Date), Is.True);
    }

    [Test]
    public void A_year_without_decree_is_named_and_not_guessed() =>
        Assert.That(
            () => ARuleset.Calendar.AddWorkingDays(new(2027, 12, 30), 3, new(2027, 12, 30)),
            Throws.TypeOf<YearNotCoveredException>().With.Property(nameof(YearNotCoveredException.Year)).EqualTo(2028)
        );

    [TestCase(2026, 25)]
    [TestCase(2027, 26)]
    public void The_decreed_years_have_their_days_off(int year, int expected)
    {
        var known = new DateOnly(2026, 10, 1);
        var off = Enumerable
            .Range(0, 365)
            .Select(n => new DateOnly(year, 1, 1).AddDays(n))
            .Count(d =>
                d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !ARuleset.Calendar.IsWorkingDay(d, known)
            );
        var weekend = WeekendDaysOff(year);

        Assert.That(off + weekend, Is.EqualTo(expected));
    }

    // Counted by hand from the decrees: 21-22 March, 5 April and 31 May 2026; 6 February, 28 March, 1 May, 6 June,
    // 15 August, 25-26 December 2027.
    private static int WeekendDaysOff(int year) => year == 2026 ? 4 : 7;
}
