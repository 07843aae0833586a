using System.Globalization;

namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that wait for a time or for something said from elsewhere.</summary>
internal static class WaitWords
{
    public static IEnumerable<KeyValuePair<string, ActivityWords>> Rows =>
        [
            Timer("Elsa.Delay", "Tunggu waktu", s => $"Menunggu {Length(s, "timeSpan")}."),
            Timer(
                "Elsa.Timer",
                "Tunggu waktu",
                s => $"Menunggu {Length(s, "interval")}; di awal alur: memulai alur setiap {Length(s, "interval")}."
            ),
            Timer("Elsa.StartAt", "Tunggu saat", s => $"Menunggu sampai {s.Text("dateTime", "saat yang ditentukan")}."),
            Timer(
                "Elsa.Cron",
                "Tunggu jadwal",
                s => $"Menunggu saat berikutnya menurut jadwal cron '{s.Text("cronExpression", "")}'."
            ),
            Timer("Magang.WaitUntilDay", "Tunggu tanggal", UntilDay),
            new(
                "Elsa.Event",
                new("Tunggu peristiwa", s => $"Menunggu peristiwa '{s.Text("eventName", "")}'.")
                {
                    Theme = ActivityTheme.Event,
                }
            ),
            new(
                "Elsa.RunTask",
                new(
                    "Tunggu pekerjaan",
                    s => $"Meminta pekerjaan '{s.Text("taskName", "")}' kepada sistem lain dan menunggu hasilnya."
                )
                {
                    Theme = ActivityTheme.Event,
                }
            ),
            new(
                "Elsa.HttpEndpoint",
                new("Tunggu permintaan", s => $"Menunggu permintaan web pada {s.Text("path", "/")}.")
                {
                    Theme = ActivityTheme.Event,
                }
            ),
        ];

    private static KeyValuePair<string, ActivityWords> Timer(string type, string kind, Func<Saying, string> sentence) =>
        new(type, new ActivityWords(kind, sentence) { Theme = ActivityTheme.Timer });

    private static string Length(Saying s, string input) => LengthWords.Of(s.Text(input, "0"));

    private static string UntilDay(Saying s)
    {
        var day = s.Text("day", "tanggal yang ditentukan");
        var plus = s.Text("plusDays") switch
        {
            null or "0" => day,
            var text when int.TryParse(text, CultureInfo.InvariantCulture, out var days) => days < 0
                ? $"{-days} hari sebelum {day}"
                : $"{days} hari sesudah {day}",
            var words => $"{day} ditambah {words} hari",
        };
        return $"Menunggu sampai {plus}{s.If("time", time => time == "00:00" ? "" : $" pukul {time.Replace(':', '.')}")}; yang sudah lewat tidak ditunggu.";
    }
}
