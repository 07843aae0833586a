using Magang.Workflows.Calendars;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Calendars;

public sealed class OfficeClockTests
{
    [TestCase("Asia/Jakarta", 16, ExpectedResult = 2)]
    [TestCase("Asia/Jakarta", 17, ExpectedResult = 3)]
    [TestCase("Asia/Makassar", 16, ExpectedResult = 3)]
    [TestCase("Asia/Jayapura", 15, ExpectedResult = 3)]
    public int Midnight_is_that_of_the_zone(string zone, int utcHour) =>
        OfficeClock.In(zone).DayOf(new DateTimeOffset(2025, 3, 2, utcHour, 0, 0, TimeSpan.Zero)).Day;

    [Test]
    public void A_day_starts_at_its_own_midnight()
    {
        var start = OfficeClock.Jakarta.StartOf(new DateOnly(2025, 3, 3));

        Assert.That(start, Is.EqualTo(new DateTimeOffset(2025, 3, 2, 17, 0, 0, TimeSpan.Zero)));
        Assert.That(OfficeClock.Jakarta.DayOf(start), Is.EqualTo(new DateOnly(2025, 3, 3)));
        Assert.That(OfficeClock.Jakarta.DayOf(start.AddTicks(-1)), Is.EqualTo(new DateOnly(2025, 3, 2)));
    }

    [Test]
    public void Another_zone_is_refused() =>
        Assert.That(() => OfficeClock.In("Europe/Berlin"), Throws.TypeOf<UnknownZoneException>());

    [Test]
    public void One_instant_is_a_time_of_its_own_in_each_zone_and_at_night_another_day()
    {
        var instant = new DateTimeOffset(2026, 12, 31, 16, 30, 0, TimeSpan.Zero);
        OfficeClock[] clocks = [OfficeClock.Jakarta, OfficeClock.Makassar, OfficeClock.Jayapura];

        Assert.That(
            clocks.Select(clock => $"{instant.ToOffset(clock.Offset):HH:mm} {clock.DayOf(instant):yyyy-MM-dd}"),
            Is.EqualTo(["23:30 2026-12-31", "00:30 2027-01-01", "01:30 2027-01-01"])
        );
        Assert.That(
            clocks.Select(clock => clock.At(new(2027, 1, 1), new(8, 0)).UtcDateTime.Hour),
            Is.EqualTo([1, 0, 23])
        );
    }

    [TestCase("metro", "Asia/Jakarta")]
    [TestCase("magelang-pns", "Asia/Jakarta")]
    [TestCase("magelang-pppk", "Asia/Jakarta")]
    [TestCase("palu", "Asia/Makassar")]
    [TestCase("palu-presentasi", "Asia/Makassar")]
    public void A_region_s_regulation_is_read_by_the_region_s_clock(string regulation, string zone) =>
        Assert.That(KnownRegulations.Find(regulation)!.Clock(ARuleset.Named(regulation)).Zone, Is.EqualTo(zone));

    [TestCase("Asia/Jakarta")]
    [TestCase("Asia/Makassar")]
    [TestCase("Asia/Jayapura")]
    public void The_fixed_offset_is_that_of_the_time_zone_database_since_1988(string zone)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known))
        {
            Assert.Ignore("This machine has no time zone database.");
            return;
        }
        var months = Enumerable
            .Range(0, 12 * 50)
            .Select(month => new DateTimeOffset(1988, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(month));

        Assert.That(months.Select(known.GetUtcOffset).Distinct(), Is.EqualTo([OfficeClock.In(zone).Offset]));
    }
}
