using System.Collections.Immutable;

namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that talk to servers elsewhere.</summary>
internal static class WebDesigns
{
    private static readonly ImmutableArray<(string, string)> Outputs =
    [
        ("result", "Seluruh hasil"),
        ("statusCode", "Kode status"),
        ("parsedContent", "Isi jawaban"),
        ("responseHeaders", "Tajuk jawaban"),
    ];

    public static IEnumerable<KeyValuePair<string, DesignWords>> Rows =>
        [
            new(
                "Elsa.FlowSendHttpRequest",
                new(
                    Shelves.Systems,
                    "Permintaan web bercabang",
                    "Mengirim permintaan HTTP ke server lain, dan keluar menurut kode statusnya.",
                    [
                        .. Sending,
                        new InputWords(
                            "expectedStatusCodes",
                            "Kode yang diharapkan",
                            "Setiap kode menjadi jalan keluar.",
                            InputEditor.Names
                        ),
                    ]
                )
                {
                    Outputs = Outputs,
                    Ports =
                    [
                        ("Done", "Selesai"),
                        ("Unmatched status code", "Kode lain"),
                        ("Failed to connect", "Tidak tersambung"),
                        ("Timeout", "Tidak dijawab"),
                    ],
                }
            ),
            new(
                "Elsa.SendHttpRequest",
                new(
                    Shelves.Systems,
                    "Permintaan web",
                    "Mengirim permintaan HTTP ke server lain, dan mengerjakan yang ditaruh pada kode statusnya.",
                    [
                        .. Sending,
                        new InputWords(
                            "expectedStatusCodes",
                            "Kode yang diharapkan",
                            "Setiap kode mendapat tempat untuk kegiatan.",
                            InputEditor.StatusCodes
                        ),
                    ]
                )
                {
                    Outputs = Outputs,
                    Ports =
                    [
                        ("unmatchedStatusCode", "Kode lain"),
                        ("failedToConnect", "Tidak tersambung"),
                        ("timeout", "Tidak dijawab"),
                    ],
                }
            ),
        ];

    private static ImmutableArray<InputWords> Sending =>
        [
            new InputWords(
                "url",
                "Alamat",
                "Alamat lengkap, misalnya https://contoh.go.id/api; hanya server yang diizinkan pengelola."
            ),
            new InputWords("method", "Cara", "Cara meminta menurut HTTP.", InputEditor.Choice)
            {
                Default = "'GET'",
                Choices =
                [
                    ("GET", "GET: mengambil"),
                    ("POST", "POST: mengirim"),
                    ("PUT", "PUT: menaruh"),
                    ("PATCH", "PATCH: mengubah sebagian"),
                    ("DELETE", "DELETE: menghapus"),
                    ("HEAD", "HEAD: tajuk saja"),
                    ("OPTIONS", "OPTIONS: kemampuan server"),
                ],
            },
            new InputWords("content", "Isi", "Yang dikirim; objek dikirim sebagai JSON.", InputEditor.Formula),
            new InputWords("contentType", "Jenis isi", "Misalnya application/json. Kosong: JSON."),
            new InputWords(
                "authorization",
                "Otorisasi",
                "Nama rahasia yang dikenal pelaksana, bukan rahasianya sendiri."
            ),
            new InputWords("requestHeaders", "Tajuk", "Objek berisi tajuk permintaan.", InputEditor.Formula),
            new InputWords(
                "requestTimeout",
                "Batas waktu",
                "Lama satu percobaan, misalnya 00:00:30; paling lama 100 detik."
            ),
            new InputWords(
                "disableAuthorizationHeaderValidation",
                "Jangan periksa bentuk otorisasi",
                "Tajuk otorisasi dikirim apa adanya.",
                InputEditor.Tick
            )
            {
                Default = "false",
            },
            new InputWords(
                "enableResiliency",
                "Ulangi bila gagal",
                "Dari Elsa; di sini yang aman diulang selalu diulang.",
                InputEditor.Tick
            )
            {
                Default = "false",
            },
        ];
}
