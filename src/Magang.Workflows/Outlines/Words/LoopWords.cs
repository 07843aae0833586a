namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that repeat what they hold.</summary>
internal static class LoopWords
{
    public static IEnumerable<KeyValuePair<string, ActivityWords>> Rows =>
        [
            new("Elsa.For", new("Ulangi", For)),
            new(
                "Elsa.ForEach",
                new("Ulangi", s => $"Untuk setiap unsur {s.Text("items", "daftar kosong")}, satu demi satu:")
            ),
            new(
                "Elsa.ParallelForEach",
                new(
                    "Ulangi serentak",
                    s => $"Untuk setiap unsur {s.Text("items", "daftar kosong")}, semuanya bersamaan:"
                )
            ),
            new("Elsa.While", new("Ulangi", s => $"Selama {s.Text("condition", "tidak ada syarat")}, diulang:")),
            new("Elsa.Break", new("Berhenti mengulang", _ => "Perulangan dihentikan.") { Ends = true }),
        ];

    private static string For(Saying s) =>
        $"Untuk setiap angka dari {s.Text("start", "0")} sampai {s.Text("end", "0")}{s.If("step", step => step == "1" ? "" : $" dengan langkah {step}")}:";
}
