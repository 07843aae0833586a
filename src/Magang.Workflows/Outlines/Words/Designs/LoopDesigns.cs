using System.Collections.Immutable;

namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that repeat what they hold.</summary>
internal static class LoopDesigns
{
    private static readonly ImmutableArray<(string, string)> Body = [("body", "Yang dikerjakan")];

    private static readonly InputWords Items = new(
        "items",
        "Daftar",
        "Skrip yang memberi daftar, misalnya fakta('presentation.Items'). Unsurnya dibaca dengan getCurrentValue().",
        InputEditor.Formula
    );

    public static IEnumerable<KeyValuePair<string, DesignWords>> Rows =>
        [
            new(
                "Elsa.ForEach",
                new(
                    Shelves.Loops,
                    "Untuk setiap unsur",
                    "Mengerjakan isinya untuk setiap unsur daftar, satu demi satu.",
                    Items
                )
                {
                    Outputs = [("currentValue", "Unsur sekarang")],
                    Ports = Body,
                }
            ),
            new(
                "Elsa.ParallelForEach",
                new(
                    Shelves.Loops,
                    "Untuk setiap unsur serentak",
                    "Mengerjakan isinya untuk semua unsur daftar bersamaan.",
                    Items
                )
                {
                    Ports = Body,
                }
            ),
            new(
                "Elsa.For",
                new(
                    Shelves.Loops,
                    "Ulangi dari-sampai",
                    "Mengerjakan isinya untuk setiap angka dari awal sampai akhir.",
                    new InputWords("start", "Dari", "Bilangan bulat.") { Default = "0" },
                    new InputWords("end", "Sampai", "Bilangan bulat.") { Default = "0" },
                    new InputWords("step", "Langkah", "Bilangan bulat selain 0; negatif untuk turun.")
                    {
                        Default = "1",
                    },
                    new InputWords(
                        "outerBoundInclusive",
                        "Termasuk angka terakhir",
                        "Angka terakhir ikut dikerjakan.",
                        InputEditor.Tick
                    )
                    {
                        Default = "true",
                    }
                )
                {
                    Outputs = [("currentValue", "Angka sekarang")],
                    Ports = Body,
                }
            ),
            new(
                "Elsa.While",
                new(
                    Shelves.Loops,
                    "Ulangi selama",
                    "Mengulang isinya selama syaratnya benar.",
                    new InputWords("condition", "Syarat", "Skrip yang memberi true atau false.", InputEditor.Formula)
                )
                {
                    Ports = Body,
                }
            ),
            new(
                "Elsa.Break",
                new(Shelves.Loops, "Berhenti mengulang", "Mengakhiri perulangan yang memuatnya.") { IsEnd = true }
            ),
        ];
}
