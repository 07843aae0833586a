using System.CommandLine;
using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Regulations;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Calendars;

/// <summary>The verb <c>kalender</c>: days off with their decrees, their import, and what follows for open tasks.</summary>
internal static class CalendarCommand
{
    private static readonly string[] Months =
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Mei",
        "Jun",
        "Jul",
        "Agu",
        "Sep",
        "Okt",
        "Nov",
        "Des",
    ];

    internal static Command Create()
    {
        var year = new Argument<int?>("TAHUN")
        {
            Description = "Tahun; bawaan: tahun ini.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var region = new Option<string?>("--wilayah") { Description = "Kode daerah, untuk libur daerahnya." };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var command = new Command("kalender", "Hari libur dengan keputusannya, dan banyaknya hari kerja.")
        {
            year,
            region,
            workflows,
            CalendarImportCommand.Create(),
            RecountCommand.Create(),
        };
        command.SetAction(
            (parsed, _) =>
                RunAsync(() =>
                {
                    var folder = WorkflowsFolder.Find(parsed.GetValue(workflows), Environment.CurrentDirectory);
                    var today = OfficeClock.Jakarta.DayOf(TimeProvider.System.GetUtcNow());
                    Print(folder, parsed.GetValue(year) ?? today.Year, parsed.GetValue(region), today);
                    return Task.FromResult(0);
                })
        );
        return command;
    }

    private static void Print(string workflows, int year, string? code, DateOnly today)
    {
        var file = new CalendarFile(workflows);
        var region = code is null ? null : RegionFile.Named(workflows, code).Code;
        var days = new WorkingDays(file.Text, region);
        foreach (var day in days.Of(year, today))
            Output.Line(
                $"{day.Date:yyyy-MM-dd} {DayText.Weekday(day.Date), -6} {day.Kind, -14} {day.Name}  [{day.Decree}]{(day.Region is { } local ? $" {local}" : "")}"
            );
        Output.Line("");
        var work = Enumerable.Range(1, 12).Select(month => Worked(days, year, month, today)).ToArray();
        Output.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Hari kerja {year}{(region is null ? "" : $" {region}")}: {work.Sum()} ({string.Join(", ", work.Select((count, month) => $"{Months[month]} {count}"))})"
            )
        );
        Output.Line($"Kalender {days.Version}, menurut keputusan yang diketahui per {today:yyyy-MM-dd}.");
        foreach (var import in file.Text.Imports.IsDefault ? [] : file.Text.Imports.Where(own => own.Year == year))
            Output.Line(
                $"  {import.Version}: diimpor {import.ImportedOn:yyyy-MM-dd} oleh {import.ImportedBy}, {import.Changes.Length} perubahan; sebelumnya {import.Before}"
            );
    }

    private static int Worked(WorkingDays days, int year, int month, DateOnly today)
    {
        var first = new DateOnly(year, month, 1);
        return days.Count(first, first.AddMonths(1).AddDays(-1), today);
    }
}
