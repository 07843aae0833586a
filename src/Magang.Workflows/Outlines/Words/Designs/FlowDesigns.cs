namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that decide where the flow goes.</summary>
internal static class FlowDesigns
{
    private static readonly InputWords Condition = new(
        "condition",
        "Syarat",
        "Skrip yang memberi true atau false, misalnya fakta('coordination.Status') == 'DISEPAKATI'.",
        InputEditor.Formula
    );

    private static readonly InputWords CaseMode = new(
        "mode",
        "Yang dijalankan",
        "Bila lebih dari satu syarat benar.",
        InputEditor.Choice
    )
    {
        Default = "'MatchFirst'",
        Choices = [("MatchFirst", "Pilihan pertama yang cocok"), ("MatchAny", "Setiap pilihan yang cocok")],
    };

    public static IEnumerable<KeyValuePair<string, DesignWords>> Rows =>
        [
            new("Elsa.Start", new(Shelves.Flow, "Mulai", "Di sini alur atau tahap mulai.") { IsStart = true }),
            new(
                "Elsa.End",
                new(
                    Shelves.Flow,
                    "Akhir tahap",
                    "Mengakhiri tahap atau alur ini; yang masih menunggu di dalamnya dihentikan."
                )
                {
                    IsEnd = true,
                }
            ),
            new(
                "Elsa.Finish",
                new(Shelves.Flow, "Akhir alur", "Mengakhiri seluruh alur; yang masih menunggu dihentikan.")
                {
                    IsEnd = true,
                }
            ),
            new(
                "Elsa.Complete",
                new(
                    Shelves.Flow,
                    "Selesai dengan hasil",
                    "Mengakhiri seluruh alur dengan salah satu hasil yang dinyatakan padanya.",
                    new InputWords(
                        "outcomes",
                        "Hasil",
                        "Hasil yang dinyatakan pada alur ini. Kosong: selesai biasa.",
                        InputEditor.Outcome
                    )
                )
                {
                    IsEnd = true,
                }
            ),
            new(
                "Elsa.Fault",
                new(
                    Shelves.Flow,
                    "Gagalkan",
                    "Menghentikan berkas sebagai gagal; pengelola dapat mengulang atau membatalkannya.",
                    new InputWords(
                        "message",
                        "Pesan",
                        "Apa yang salah dan apa yang harus dilakukan.",
                        InputEditor.Lines
                    ),
                    new InputWords("code", "Kode", "Kode kegagalan, bila ada."),
                    new InputWords("category", "Golongan", "Dari Elsa; hanya dicatat dalam definisi."),
                    new InputWords("faultType", "Jenis", "Dari Elsa; hanya dicatat dalam definisi.")
                )
                {
                    IsEnd = true,
                }
            ),
            new(
                "Elsa.FlowNode",
                new(Shelves.Flow, "Wadah", "Memuat satu kegiatan atau bagan lain sebagai satu langkah.")
                {
                    Ports = [("body", "Isi")],
                }
            ),
            new(
                "Elsa.Flowchart",
                new(
                    Shelves.Flow,
                    "Bagan alir",
                    "Tahap dengan langkah-langkah dan sambungan; klik dua kali untuk membukanya."
                )
                {
                    IsOffered = false,
                }
            ),
            new(
                "Elsa.Sequence",
                new(Shelves.Flow, "Berurutan", "Menjalankan langkah-langkah satu demi satu.") { IsOffered = false }
            ),
            new(
                "Elsa.Parallel",
                new(Shelves.Flow, "Serentak", "Menjalankan langkah-langkah bersamaan dan menunggu semuanya.")
                {
                    IsOffered = false,
                }
            ),
            new(
                "Elsa.StateMachine",
                new(
                    Shelves.Flow,
                    "Mesin keadaan",
                    "Berpindah dari satu keadaan ke keadaan lain menurut pemicu dan syaratnya.",
                    new InputWords("transitions", "Perpindahan", "Digambar pada mesin keadaan.", InputEditor.Drawn)
                )
                {
                    Outputs = [("currentState", "Keadaan sekarang")],
                }
            ),
            new(
                "Elsa.FlowDecision",
                new(Shelves.Branches, "Keputusan", "Memilih jalan menurut sebuah syarat.", Condition)
                {
                    Ports = [("True", "Ya"), ("False", "Tidak")],
                }
            ),
            new(
                "Elsa.FlowSwitch",
                new(
                    Shelves.Branches,
                    "Pilihan",
                    "Memilih jalan menurut beberapa syarat; 'Default' bila tidak satu pun benar.",
                    new InputWords("cases", "Pilihan", "Nama jalan dan syaratnya.", InputEditor.FlowCases),
                    CaseMode
                )
                {
                    Ports = [("Default", "Selain itu")],
                }
            ),
            new(
                "Elsa.FlowFork",
                new(
                    Shelves.Branches,
                    "Bercabang",
                    "Memulai beberapa cabang bersamaan.",
                    new InputWords("branches", "Cabang", "Tulis nama tiap cabang lalu tekan Enter.", InputEditor.Ways)
                )
            ),
            new(
                "Elsa.FlowJoin",
                new(
                    Shelves.Branches,
                    "Bertemu",
                    "Mempertemukan cabang-cabang.",
                    new InputWords("mode", "Menunggu", "Cabang mana yang ditunggu.", InputEditor.Choice)
                    {
                        Default = "'WaitAny'",
                        Choices =
                        [
                            ("WaitAll", "Semua cabang"),
                            ("WaitAllActive", "Semua cabang yang sedang berjalan"),
                            ("WaitAny", "Cabang yang pertama tiba; yang lain dihentikan"),
                        ],
                    }
                )
            ),
            new(
                "Elsa.If",
                new(
                    Shelves.Branches,
                    "Bila",
                    "Mengerjakan salah satu dari dua kegiatan di dalamnya menurut sebuah syarat.",
                    Condition
                )
                {
                    Outputs = [("result", "Hasil syarat")],
                    Ports = [("then", "Bila ya"), ("else", "Bila tidak")],
                }
            ),
            new(
                "Elsa.Switch",
                new(
                    Shelves.Branches,
                    "Pilihan berisi kegiatan",
                    "Mengerjakan kegiatan yang ditaruh pada syarat yang benar.",
                    new InputWords(
                        "cases",
                        "Pilihan",
                        "Nama dan syaratnya; kegiatannya ditaruh pada gambar.",
                        InputEditor.Cases
                    ),
                    CaseMode
                )
                {
                    Outputs = [("output", "Keluaran")],
                    Ports = [("default", "Selain itu")],
                }
            ),
            new(
                "Elsa.Fork",
                new(
                    Shelves.Branches,
                    "Bercabang berisi kegiatan",
                    "Menjalankan beberapa kegiatan di dalamnya bersamaan.",
                    new InputWords("joinMode", "Menunggu", "Cabang mana yang ditunggu.", InputEditor.Choice)
                    {
                        Default = "'WaitAll'",
                        Choices = [("WaitAll", "Semua cabang"), ("WaitAny", "Cabang yang pertama selesai")],
                    }
                )
                {
                    IsOffered = false,
                }
            ),
        ];
}
