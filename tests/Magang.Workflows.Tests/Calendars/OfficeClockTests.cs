using Magang.Workflows.Calendars;

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
}
