using Magang.Workflows.Calendars;

namespace Magang.Workflows.Tests.Calendars;

public sealed class CalendarRevisionTests
{
    private static readonly DateOnly Imported = new(2026, 7, 7);
    private static readonly Holiday NewYear = Day(1, 1, "LIBUR_NASIONAL");
    private static readonly Holiday Bridge = Day(7, 10, "CUTI_BERSAMA");
    private static readonly CalendarText Text = new("hari-libur-2026", "uji", [2026], [NewYear, Bridge]);

    [Test]
    public void A_new_day_off_counts_from_the_day_it_was_imported_and_no_earlier()
    {
        var revision = Of(NewYear, Day(7, 8, "LIBUR_NASIONAL"));

        Assert.That(revision.Added.Select(day => day.Date), Is.EqualTo([new DateOnly(2026, 7, 8)]));
        Assert.That(IsWorked(revision, 8, knownOn: new(2026, 7, 6)), Is.True);
        Assert.That(IsWorked(revision, 8, knownOn: Imported), Is.False);
    }

    [Test]
    public void A_day_that_the_list_no_longer_has_is_kept_for_the_days_on_which_it_counted()
    {
        var revision = Of(NewYear, Day(7, 13, "CUTI_BERSAMA"));

        Assert.That(revision.Removed.Select(day => day.Date), Is.EqualTo([Bridge.Date]));
        Assert.That(IsWorked(revision, 10, knownOn: new(2026, 7, 6)), Is.False);
        Assert.That(IsWorked(revision, 10, knownOn: Imported), Is.True);
    }

    [Test]
    public void Kinds_that_the_list_does_not_have_stay_as_they_are() => Assert.That(Of(NewYear).IsEmpty, Is.True);

    [Test]
    public void Local_days_off_of_one_region_leave_those_of_another()
    {
        var metro = Day(6, 9, "LIBUR_DAERAH") with { Region = "METRO" };
        var palu = Day(9, 27, "LIBUR_DAERAH") with { Region = "PALU" };
        var text = Text with { Holidays = [NewYear, metro] };

        var revision = CalendarRevision.Of(text, 2026, [palu], Imported, "uji");

        Assert.That((revision.Added.Length, revision.Removed.Length), Is.EqualTo((1, 0)));
        Assert.That(
            new WorkingDays(revision.Text, "palu").IsWorkingDay(new(2026, 6, 9), Imported),
            Is.True,
            "a day off of Metro"
        );
        Assert.That(new WorkingDays(revision.Text, "METRO").IsWorkingDay(new(2026, 6, 9), Imported), Is.False);
    }

    [Test]
    public void The_new_version_says_what_it_came_from_by_whom_and_what_it_changed()
    {
        var first = Of(NewYear, Bridge with { Decree = "Keppres 9/2026" });
        var second = CalendarRevision.Of(first.Text, 2026, [NewYear, Bridge], Imported, "siti");

        Assert.That(first.Renamed, Has.Length.EqualTo(1));
        Assert.That(second.Text.Version, Is.EqualTo("hari-libur-2026-07-07.2"));
        Assert.That(
            second.Text.Imports.Select(own => (own.Before, own.Version, own.Year, own.ImportedOn, own.ImportedBy)),
            Is.EqualTo([
                ("hari-libur-2026", "hari-libur-2026-07-07", 2026, Imported, "budi"),
                ("hari-libur-2026-07-07", "hari-libur-2026-07-07.2", 2026, Imported, "siti"),
            ])
        );
        Assert.That(
            first.Text.Imports[0].Changes,
            Is.EqualTo(["diganti keterangannya 2026-07-10 CUTI_BERSAMA Uji (Keppres 9/2026)"])
        );
        Assert.That(first.Text.Imports[0].Decrees, Is.EqualTo(["SKB", "Keppres 9/2026"]));
    }

    [Test]
    public void A_year_that_is_new_is_not_covered_by_joint_leave_alone() =>
        Assert.That(
            () => CalendarRevision.Of(Text, 2027, [Bridge with { Date = new(2027, 7, 9) }], Imported, "budi"),
            Throws.TypeOf<CalendarRefusedException>().With.Message.Contains("tanpa LIBUR_NASIONAL")
        );

    [Test]
    public void A_written_calendar_is_read_back_with_its_history()
    {
        var revision = Of(NewYear, Day(7, 13, "CUTI_BERSAMA"));

        var read = WorkingDays.Read(CalendarWriter.Write(revision.Text));

        Assert.That(read.Holidays, Is.EqualTo(revision.Text.Holidays));
        Assert.That((read.Version, read.Imports.Single().Changes.Length), Is.EqualTo((revision.Text.Version, 2)));
    }

    [Test]
    public void Two_days_on_which_other_decrees_were_known_have_other_versions()
    {
        var days = new WorkingDays(Of(NewYear, Day(7, 13, "CUTI_BERSAMA")).Text);

        Assert.That(days.VersionOn(new(2026, 7, 6)), Is.EqualTo("hari-libur-2026-07-07@2026-01-01"));
        Assert.That(days.VersionOn(new(2026, 9, 1)), Is.EqualTo("hari-libur-2026-07-07@2026-07-07"));
    }

    private static CalendarRevision Of(params Holiday[] given) =>
        CalendarRevision.Of(Text, 2026, given, Imported, "budi");

    private static bool IsWorked(CalendarRevision revision, int july, DateOnly knownOn) =>
        new WorkingDays(revision.Text).IsWorkingDay(new(2026, 7, july), knownOn);

    private static Holiday Day(int month, int day, string kind) =>
        new(new(2026, month, day), kind, "Uji", "SKB", ValidFrom: new(2026, 1, 1));
}
