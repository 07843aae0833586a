using System.CommandLine;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Cli;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Calendars;

/// <summary>The verb <c>kalender hitung-ulang</c>: has the server count the due dates of open tasks again.</summary>
internal static class RecountCommand
{
    internal static Command Create()
    {
        var reason = new Option<string>("--alasan")
        {
            Description = "Alasannya, misalnya keputusan yang mengubah hari libur; masuk jurnal tiap berkas.",
            Required = true,
        };
        var dry = new Option<bool>("--coba") { Description = "Hanya menyebut apa yang akan berubah." };
        var address = new ServerOption();
        var command = new Command("hitung-ulang", "Menghitung ulang tenggat hari kerja semua tugas yang terbuka.")
        {
            reason,
            dry,
        };
        address.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    using var server = address.Client(parsed);
                    var order = Json.Build(writer =>
                    {
                        writer.WriteStartObject();
                        writer.WriteString("alasan", parsed.GetValue(reason));
                        writer.WriteBoolean("coba", parsed.GetValue(dry));
                        writer.WriteEndObject();
                    });
                    Print(await server.PostAsync("kalender/hitung-ulang", order, cancel));
                    return 0;
                })
        );
        return command;
    }

    private static void Print(JsonElement report)
    {
        foreach (var task in report.GetProperty("tasks").EnumerateArray())
            Output.Line(
                $"tugas {Text(task, "instance")}-{Text(task, "task")} {Text(task, "region")}: {Day(task, "before")} → {Day(task, "dueAt")}"
            );
        var calendars = string.Join(", ", report.GetProperty("calendars").EnumerateArray().Select(Json.Text));
        var verb = report.GetProperty("dry").GetBoolean() ? "akan berubah" : "berubah";
        Output.Line(
            $"{Text(report, "looked")} tugas bertenggat hari kerja dihitung menurut {calendars}: {Text(report, "moved")} {verb}."
        );
        if (report.GetProperty("left").GetInt32() > 0)
            Output.Line(
                $"{Text(report, "left")} berkas belum terjangkau (baru berakhir atau kalendernya berubah lagi); ulangi perintah ini."
            );
    }

    // A task is due at the end of its last day: the last instant is the day that people know.
    private static string Day(JsonElement task, string name) =>
        Json.Member(task, name) is { ValueKind: JsonValueKind.String } at
            ? OfficeClock
                .Jakarta.DayOf(at.GetDateTimeOffset().AddHours(-2))
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : "tanpa tenggat";
}
