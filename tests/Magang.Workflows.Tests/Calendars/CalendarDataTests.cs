using System.Globalization;
using System.Text.RegularExpressions;
using Magang.Workflows.Calendars;

namespace Magang.Workflows.Tests.Calendars;

public sealed partial class CalendarDataTests
{
    private static CalendarText Shipped { get; } =
        WorkingDays.Read(RepositoryFolder.Read("workflows", "regulasi", "hari-libur.json"));

    [TestCase(2026, "1497/2025, 2/2025, 5/2025", 17, 8)]
    [TestCase(2027, "1205/2026, 3/2026, 2/2026", 18, 8)]
    public void Each_year_s_days_name_the_one_decree_that_sets_them(int year, string numbers, int national, int joint)
    {
        var days = Shipped.Holidays.Where(day => day.Date.Year == year).ToArray();

        Assert.That(days.Count(day => day.Kind == "LIBUR_NASIONAL"), Is.EqualTo(national));
        Assert.That(days.Count(day => day.Kind == "CUTI_BERSAMA"), Is.EqualTo(joint));
        Assert.That(
            days.Select(day => day.Decree).Distinct(),
            Is.EqualTo([$"SKB 3 Menteri Nomor {numbers} ({days[0].ValidFrom:dd-MM-yyyy})"])
        );
    }

    [Test]
    public void A_day_is_known_from_its_decree_s_own_date_which_comes_before_it()
    {
        foreach (var day in Shipped.Holidays)
        {
            var signed = DecreeDate().Match(day.Decree).Groups["day"].Value;
            Assert.That(day.ValidFrom.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), Is.EqualTo(signed));
            Assert.That(day.ValidFrom, Is.LessThan(day.Date));
        }
        Assert.That(Shipped.CoverageYears, Is.EqualTo([2026, 2027]));
    }

    [TestCase("\"decree\":\"Keppres 1\",", "", "holidays[0]: decree kosong")]
    [TestCase("CUTI_BERSAMA", "CUTI", "kind 'CUTI' tidak dikenal")]
    [TestCase("CUTI_BERSAMA", "LIBUR_DAERAH", "LIBUR_DAERAH tanpa region")]
    [TestCase("\"date\":\"2026-07-08\"", "\"date\":\"2025-07-08\"", "2025-07-08 di luar coverageYears")]
    [TestCase("\"validFrom\":\"2026-07-01\"", "\"validTo\":\"2026-07-01\"", "validFrom tidak ada")]
    [TestCase("\"validFrom\"", "\"validTo\":\"2026-06-01\",\"validFrom\"", "validTo mendahului validFrom")]
    [TestCase("[2026]", "[2026,2027]", "tahun 2027 tanpa satu pun hari libur")]
    [TestCase("\"name\":\"Cuti\"", "\"name\":\" \"", "name kosong")]
    [TestCase("\"version\":\"v\",", "", "version kosong")]
    public void Data_that_cannot_be_relied_on_is_refused_with_its_place(string right, string wrong, string problem)
    {
        Assert.That(WorkingDays.Read(One).Holidays, Has.Length.EqualTo(1));
        Assert.That(
            () => WorkingDays.Load(One.Replace(right, wrong)),
            Throws.TypeOf<CalendarRefusedException>().With.Message.Contains(problem)
        );
    }

    [Test]
    public void A_day_may_stand_twice_only_after_its_first_decree_was_repealed()
    {
        var day = Day(One);
        var twice = One.Replace(day, $"{day},{day}");
        var again = One.Replace(
            day,
            $"{day.Replace("\"validFrom\"", "\"validTo\":\"2026-07-03\",\"validFrom\"")},{day.Replace("07-01", "07-04")}"
        );

        Assert.That(() => WorkingDays.Read(twice), Throws.Exception.Message.Contains("berlaku dua kali sekaligus"));
        Assert.That(WorkingDays.Read(again).Holidays, Has.Length.EqualTo(2));
    }

    private const string One = """
        {"version":"v","source":"uji","coverageYears":[2026],"holidays":[
         {"date":"2026-07-08","kind":"CUTI_BERSAMA","name":"Cuti","decree":"Keppres 1","validFrom":"2026-07-01"}]}
        """;

    private static string Day(string text) => text[text.IndexOf("{\"date\"", StringComparison.Ordinal)..^2];

    [GeneratedRegex(@"\((?<day>\d{2}-\d{2}-\d{4})\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecreeDate();
}
