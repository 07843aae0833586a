namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that start other workflows or talk to them.</summary>
internal static class ChildWords
{
    public static IEnumerable<KeyValuePair<string, ActivityWords>> Rows =>
        [
            Child(
                "Elsa.ExecuteWorkflow",
                "Alur lain",
                s => $"Menjalankan alur '{Id(s)}' di dalam berkas ini{Awaits(s, otherwise: ".")}"
            ),
            Child("Elsa.DispatchWorkflow", "Buka alur", s => $"Membuka alur '{Id(s)}' sebagai berkas baru{Awaits(s)}"),
            Child(
                "Elsa.BulkDispatchWorkflows",
                "Buka banyak alur",
                s => $"Membuka alur '{Id(s)}' untuk setiap unsur {s.Text("items", "daftar kosong")}{Awaits(s)}"
            ),
            Child(
                "Magang.StartCases",
                "Buka berkas",
                s =>
                    $"Membuka berkas '{s.Text("definition", "")}' untuk setiap unsur {s.Text("participants", "daftar kosong")}{Shared(s)}"
            ),
            Child(
                "Magang.AdmitCases",
                "Terima pelamar",
                s =>
                    $"Membuka berkas '{s.Text("definition", "")}' untuk setiap pelamar yang datang dengan '{s.Text("event", "")}', sampai penerimaan ditutup{Shared(s)}"
            ),
            new("Magang.AwaitCases", new("Tunggu berkas", AwaitCases) { Theme = ActivityTheme.Event }),
            new(
                "Magang.Send",
                new("Kirim peristiwa", s => $"Menyampaikan peristiwa '{s.Text("event", "")}' ke {Receiver(s)}.")
            ),
            new(
                "Elsa.PublishEvent",
                new(
                    "Siarkan peristiwa",
                    s => $"Menyiarkan peristiwa '{s.Text("eventName", "")}' kepada alur yang menunggunya."
                )
            ),
        ];

    private static KeyValuePair<string, ActivityWords> Child(string type, string kind, Func<Saying, string> sentence) =>
        new(type, new ActivityWords(kind, sentence) { Theme = ActivityTheme.Child });

    private static string Id(Saying s) => s.Text("workflowDefinitionId", "(tidak disebut)");

    private static string Awaits(Saying s, string otherwise = ", tanpa menunggunya.") =>
        s.Is("waitForCompletion") ? " dan menunggunya selesai." : otherwise;

    private static string Shared(Saying s) =>
        s.List("share") is { IsEmpty: false } shared ? $", dengan fakta bersama {string.Join(", ", shared)}." : ".";

    private static string AwaitCases(Saying s) =>
        s.Text("event") is { } name
            ? $"Menunggu sampai setiap berkas yang dibuka menyampaikan '{name}' atau berakhir."
            : "Menunggu sampai semua berkas yang dibuka berakhir.";

    private static string Receiver(Saying s) =>
        s.Text("to") switch
        {
            "Parent" => "gelombangnya",
            "Children" => "semua berkas dalam gelombang ini",
            "Instance" => $"berkas nomor {s.Text("instance", "?")}",
            var other => other ?? "yang menunggunya",
        };
}
