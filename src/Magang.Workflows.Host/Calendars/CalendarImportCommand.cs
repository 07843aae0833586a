using System.CommandLine;
using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Regulations;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Calendars;

/// <summary>The verb <c>kalender impor</c>: a list of days off becomes a new version of the calendar, once it is confirmed.</summary>
internal static class CalendarImportCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("BERKAS")
        {
            Description = "CSV: tanggal, nama, jenis, keputusan, dan daerah untuk libur daerah.",
        };
        var year = new Option<int>("--tahun") { Description = "Tahun semua hari dalam berkas.", Required = true };
        var sure = new Option<bool>("--pasti") { Description = "Tulis; tanpa ini hanya diperiksa." };
        var by = new Option<string>("--oleh")
        {
            Description = "Siapa yang mengimpor; bawaan: nama pengguna komputer.",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var workflows = new Option<string?>("--workflows")
        {
            Description = "Folder workflows; bawaan: yang terdekat ke atas.",
        };
        var command = new Command("impor", "Memeriksa daftar hari libur setahun, lalu dengan --pasti menulisnya.")
        {
            file,
            year,
            sure,
            by,
            workflows,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    var content = await ReadAsync(parsed.GetValue(file)!, cancel);
                    var folder = WorkflowsFolder.Find(parsed.GetValue(workflows), Environment.CurrentDirectory);
                    var today = OfficeClock.Jakarta.DayOf(TimeProvider.System.GetUtcNow());
                    Import(folder, content, parsed.GetValue(year), today, parsed.GetValue(by)!, parsed.GetValue(sure));
                    return 0;
                })
        );
        return command;
    }

    private static void Import(string workflows, byte[] content, int year, DateOnly today, string by, bool sure)
    {
        string[] regions = [.. RegionFile.All(workflows).Select(region => region.Code)];
        var calendar = new CalendarFile(workflows);
        var given = new CalendarCsv(year, regions).Read(content);
        var revision = CalendarRevision.Of(calendar.Text, year, given, today, by);
        foreach (var change in revision.Told())
            Output.Line(change);
        Output.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{given.Count} hari dibaca untuk {year}: {revision.Added.Length} ditambah, {revision.Removed.Length} dicabut, {revision.Renamed.Length} diganti keterangannya terhadap {calendar.Text.Version}."
            )
        );
        if (revision.IsEmpty)
        {
            Output.Line("Tidak ada yang berubah; tidak ada yang ditulis.");
            return;
        }
        var before = Worked(calendar.Text, year, today);
        Output.Line(
            $"Hari kerja {year}: {before?.ToString(CultureInfo.InvariantCulture) ?? "belum dihitung"} → {Worked(revision.Text, year, today)}."
        );
        if (!sure)
        {
            Output.Line("Belum ada yang ditulis. Ulangi dengan --pasti untuk menulisnya.");
            return;
        }
        var kept = calendar.Replace(revision.Text);
        Output.Line($"Ditulis sebagai {revision.Text.Version}; versi sebelumnya disimpan di {kept}.");
        Output.Line("Tenggat tugas yang terbuka menyusul dengan: magang kalender hitung-ulang --alasan \"…\"");
    }

    private static int? Worked(CalendarText text, int year, DateOnly today)
    {
        var days = new WorkingDays(text);
        var first = new DateOnly(year, 1, 1);
        return days.Covers(first) ? days.Count(first, new DateOnly(year, 12, 31), today) : null;
    }
}
