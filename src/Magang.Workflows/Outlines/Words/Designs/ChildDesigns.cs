using System.Collections.Immutable;

namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that start other workflows or talk to them.</summary>
internal static class ChildDesigns
{
    private static readonly InputWords Definition = new(
        "workflowDefinitionId",
        "Alur",
        "Alur yang sudah terbit.",
        InputEditor.Workflow
    );

    private static readonly InputWords Input = new(
        "input",
        "Masukan",
        "Objek berisi masukan alur itu, misalnya ({ tahun: 2026 }).",
        InputEditor.Formula
    );

    private static readonly InputWords Correlation = new(
        "correlationId",
        "Nomor kaitan",
        "Nomor kaitan berkas baru. Kosong: tidak ada."
    );

    private static readonly InputWords Trace = new(
        "startNewTrace",
        "Mulai jejak baru",
        "Dari Elsa; tidak berpengaruh di sini.",
        InputEditor.Tick
    );

    private static readonly InputWords Channel = new("channelName", "Saluran", "Dari Elsa; tidak berpengaruh di sini.");

    private static readonly InputWords Cases = new(
        "definition",
        "Alur berkas",
        "Alur yang dijalani setiap berkas.",
        InputEditor.Workflow
    );

    private static readonly InputWords Share = new(
        "share",
        "Fakta bersama",
        "Pokok fakta gelombang yang ikut ke setiap berkas.",
        InputEditor.FactSubjects
    );

    private static readonly ImmutableArray<(string, string)> Endings =
    [
        ("Done", "Selesai"),
        ("Faulted", "Gagal"),
        ("Canceled", "Dibatalkan"),
    ];

    public static IEnumerable<KeyValuePair<string, DesignWords>> Rows =>
        [
            new(
                "Elsa.ExecuteWorkflow",
                new(
                    Shelves.Workflows,
                    "Jalankan alur lain",
                    "Menjalankan alur lain sebagai berkas tersendiri.",
                    Definition,
                    Input,
                    Waits("false"),
                    Correlation
                )
                {
                    Outputs = [("result", "Hasil")],
                }
            ),
            new(
                "Elsa.DispatchWorkflow",
                new(
                    Shelves.Workflows,
                    "Buka alur lain",
                    "Membuka alur lain sebagai berkas baru.",
                    Definition,
                    Input,
                    Waits("false"),
                    Correlation,
                    Trace,
                    Channel
                )
                {
                    Outputs = [("result", "Hasil")],
                    Ports = Endings,
                }
            ),
            new(
                "Elsa.BulkDispatchWorkflows",
                new(
                    Shelves.Workflows,
                    "Buka banyak alur",
                    "Membuka alur lain untuk setiap unsur sebuah daftar.",
                    Definition,
                    new InputWords(
                        "items",
                        "Daftar",
                        "Daftar yang tiap unsurnya mendapat satu berkas.",
                        InputEditor.Formula
                    ),
                    new InputWords("defaultItemInputKey", "Nama masukan", "Masukan alur itu yang menerima unsurnya.")
                    {
                        Default = "'Item'",
                    },
                    Input,
                    Waits("true"),
                    new InputWords(
                        "correlationIdFunction",
                        "Rumus nomor kaitan",
                        "Skrip yang memberi nomor kaitan tiap berkas.",
                        InputEditor.Formula
                    ),
                    Trace,
                    Channel
                )
                {
                    Ports =
                    [
                        ("Completed", "Semua selesai"),
                        ("Canceled", "Dibatalkan"),
                        ("Done", "Selesai"),
                        ("childCompleted", "Tiap kali satu selesai"),
                        ("childFaulted", "Tiap kali satu gagal"),
                    ],
                }
            ),
            new(
                "Magang.StartCases",
                new(
                    Shelves.Batches,
                    "Buka berkas peserta",
                    "Membuka satu berkas untuk setiap peserta gelombang.",
                    Cases,
                    new InputWords(
                        "participants",
                        "Peserta",
                        "Daftar peserta, biasanya getInput('peserta').",
                        InputEditor.Formula
                    ),
                    Share
                )
                {
                    Outputs = [("count", "Jumlah berkas")],
                }
            ),
            new(
                "Magang.AdmitCases",
                new(
                    Shelves.Batches,
                    "Terima pelamar",
                    "Membuka berkas untuk setiap pelamar yang datang, sampai alur meninggalkannya.",
                    Cases,
                    new InputWords("event", "Peristiwa", "Nama peristiwa yang membawa pelamar.", InputEditor.Event),
                    Share
                )
                {
                    Outputs = [("count", "Jumlah berkas")],
                }
            ),
            new(
                "Magang.AwaitCases",
                new(
                    Shelves.Batches,
                    "Tunggu semua berkas",
                    "Menunggu sampai setiap berkas gelombang menyampaikan sebuah peristiwa atau berakhir.",
                    new InputWords(
                        "event",
                        "Peristiwa",
                        "Peristiwa yang ditunggu dari setiap berkas. Kosong: sampai semua berkas berakhir.",
                        InputEditor.Event
                    ),
                    new InputWords("count", "Jumlah", "Tidak berpengaruh; semua berkas ditunggu.")
                )
                {
                    Outputs = [("result", "Yang disampaikan")],
                }
            ),
            new(
                "Magang.Send",
                new(
                    Shelves.News,
                    "Sampaikan peristiwa",
                    "Menyampaikan peristiwa kepada gelombang, kepada berkas-berkasnya, atau kepada satu berkas. Disimpan sampai didengar.",
                    new InputWords("to", "Kepada", "Siapa yang menerimanya.", InputEditor.Choice)
                    {
                        Choices =
                        [
                            ("Parent", "Gelombang berkas ini"),
                            ("Children", "Semua berkas gelombang ini"),
                            ("Instance", "Satu berkas"),
                        ],
                    },
                    new InputWords("event", "Peristiwa", "Nama peristiwanya.", InputEditor.Event),
                    new InputWords("instance", "Nomor berkas", "Hanya bila kepada satu berkas; biasanya skrip."),
                    new InputWords("payload", "Isi", "Objek yang ikut disampaikan.", InputEditor.Formula)
                )
            ),
            new(
                "Elsa.PublishEvent",
                new(
                    Shelves.News,
                    "Siarkan peristiwa",
                    "Menyiarkan peristiwa kepada semua alur yang menunggunya.",
                    new InputWords("eventName", "Peristiwa", "Nama peristiwanya.", InputEditor.Event),
                    new InputWords(
                        "correlationId",
                        "Nomor kaitan",
                        "Hanya berkas dengan nomor kaitan ini yang mendengarnya. Kosong: semua."
                    ),
                    new InputWords(
                        "isLocalEvent",
                        "Hanya di berkas ini",
                        "Berkas lain tidak mendengarnya.",
                        InputEditor.Tick
                    )
                    {
                        Default = "false",
                    },
                    new InputWords("payload", "Isi", "Data yang ikut disiarkan.", InputEditor.Formula)
                )
            ),
        ];

    private static InputWords Waits(string otherwise) =>
        new InputWords(
            "waitForCompletion",
            "Tunggu sampai selesai",
            "Langkah ini baru selesai bila alur itu selesai.",
            InputEditor.Tick
        )
        {
            Default = otherwise,
        };
}
