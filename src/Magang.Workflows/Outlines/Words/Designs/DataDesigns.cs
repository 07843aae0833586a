namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that only note something.</summary>
internal static class DataDesigns
{
    public static IEnumerable<KeyValuePair<string, DesignWords>> Rows =>
        [
            new(
                "Elsa.SetVariable",
                new(
                    Shelves.Data,
                    "Isi variabel",
                    "Memberi nilai kepada sebuah variabel.",
                    new InputWords(
                        "variable",
                        "Variabel",
                        "Variabel yang dinyatakan pada alur ini.",
                        InputEditor.Variable
                    ),
                    new InputWords("value", "Nilai", "Teks, atau skrip yang menghitungnya.")
                )
            ),
            new(
                "Elsa.SetOutput",
                new(
                    Shelves.Data,
                    "Isi keluaran alur",
                    "Memberi nilai kepada sebuah keluaran alur.",
                    new InputWords(
                        "outputName",
                        "Keluaran",
                        "Keluaran yang dinyatakan pada alur ini.",
                        InputEditor.Output
                    ),
                    new InputWords("outputValue", "Nilai", "Teks, atau skrip yang menghitungnya.")
                )
            ),
            new(
                "Elsa.RunJavaScript",
                new(
                    Shelves.Data,
                    "Jalankan skrip",
                    "Menghitung dengan skrip JavaScript; nilai terakhirnya menjadi hasil.",
                    new InputWords(
                        "script",
                        "Skrip",
                        "ECMAScript 5.1. setOutcome('nama') memilih jalan keluar.",
                        InputEditor.Formula
                    ),
                    new InputWords(
                        "possibleOutcomes",
                        "Jalan keluar",
                        "Nama jalan keluar yang dipilih oleh skrip.",
                        InputEditor.Ways
                    )
                )
                {
                    Outputs = [("result", "Hasil")],
                    AlwaysOutcomes = ["Done"],
                }
            ),
            new(
                "Elsa.SetName",
                new(
                    Shelves.Data,
                    "Beri nama berkas",
                    "Memberi nama kepada berkas yang sedang berjalan.",
                    new InputWords("value", "Nama", "Teks, atau skrip. Jangan memuat data pribadi.")
                )
            ),
            new(
                "Elsa.Correlate",
                new(
                    Shelves.Data,
                    "Kaitkan berkas",
                    "Memberi berkas nomor kaitan, sehingga peristiwa dapat ditujukan kepadanya.",
                    new InputWords("correlationId", "Nomor kaitan", "Teks, atau skrip.")
                )
            ),
            new(
                "Elsa.WriteLine",
                new(
                    Shelves.Data,
                    "Tulis catatan",
                    "Menulis sebaris catatan ke linimasa berkas.",
                    new InputWords(
                        "text",
                        "Catatan",
                        "Teks, atau skrip. Jangan memuat data pribadi.",
                        InputEditor.Lines
                    )
                )
            ),
        ];
}
