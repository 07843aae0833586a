namespace Magang.Workflows.Outlines.Words;

/// <summary>Gates and tasks: where the regulation or a person decides.</summary>
internal static class GateDesigns
{
    public static IEnumerable<KeyValuePair<string, DesignWords>> Rows =>
        [
            new(
                "Magang.Gate",
                new(
                    Shelves.Gates,
                    "Gerbang peraturan",
                    "Memeriksa semua aturan sebuah gerbang pada berkas. Berkas lewat 'Terima' hanya bila tidak satu pun aturan menahan atau menolaknya; putusan, pasal, dan nilainya dicatat.",
                    new InputWords(
                        "gate",
                        "Gerbang",
                        "Gerbang menurut peraturan program ini, dengan pasal yang diperiksanya.",
                        InputEditor.Gate
                    ),
                    new InputWords(
                        "statusOnPass",
                        "Status bila diterima",
                        "Status berkas sesudah gerbang dilewati. Kosong: status tetap.",
                        InputEditor.Status
                    ),
                    new InputWords(
                        "statusOnReject",
                        "Status bila ditolak",
                        "Status berkas bila gerbang menolaknya. Kosong: status tetap.",
                        InputEditor.Status
                    ),
                    new InputWords(
                        "facts",
                        "Fakta tambahan",
                        "Fakta yang hanya berlaku untuk pemeriksaan ini, sebagai objek, misalnya ({ a: { End: getVariable('akhir') } }).",
                        InputEditor.Formula
                    )
                )
                {
                    Outputs = [("result", "Putusan")],
                    Ports = [(Gates.Gate.Passed, "Terima"), (Gates.Gate.Held, "Tahan"), (Gates.Gate.Refused, "Tolak")],
                }
            ),
            new(
                "Magang.Task",
                new(
                    Shelves.Tasks,
                    "Tugas orang",
                    "Meminta seorang pejabat atau peserta mengerjakan sesuatu dan memutuskan. Setiap keputusan menjadi satu jalan keluar.",
                    new InputWords("title", "Judul tugas", "Apa yang harus dikerjakan, seperti tampil di kotak tugas."),
                    new InputWords("role", "Peran", "Siapa yang mengerjakannya.", InputEditor.Role),
                    new InputWords(
                        "decisions",
                        "Keputusan",
                        "Tulis tiap keputusan lalu tekan Enter; masing-masing menjadi jalan keluar. KEMBALIKAN memberi tombol pengembalian dengan alasan. Kosong: satu tombol \"Selesai\", dan satu jalan keluar.",
                        InputEditor.Ways
                    ),
                    new InputWords(
                        "form",
                        "Formulir",
                        "Nama formulir yang diisi. Kosong: tidak ada isian.",
                        InputEditor.Form
                    ),
                    new InputWords(
                        "fields",
                        "Isian formulir",
                        "Fakta yang ditanyakan kepada yang mengerjakan.",
                        InputEditor.Facts
                    ),
                    new InputWords(
                        "dueWorkingDays",
                        "Tenggat (hari kerja)",
                        "Bilangan bulat, dihitung menurut kalender daerah. Kosong: tanpa tenggat."
                    ),
                    new InputWords(
                        "evidenceRequired",
                        "Bukti wajib diunggah",
                        "Tugas baru dapat diselesaikan setelah dokumennya diunggah.",
                        InputEditor.Tick
                    )
                    {
                        Default = "false",
                    },
                    new InputWords(
                        "notDoneBy",
                        "Tidak boleh orang yang sama dengan",
                        "Id tugas lain pada alur ini; siapa pun yang memutuskannya tidak boleh memutuskan tugas ini.",
                        InputEditor.Names
                    ),
                    new InputWords(
                        "opd",
                        "OPD",
                        "Kode OPD yang mengerjakannya, biasanya skrip opdAsal(). Kosong: pemegang peran mana pun di daerah."
                    ),
                    new InputWords(
                        "person",
                        "Orang tertentu",
                        "Kunci orangnya, biasanya skrip peserta(). Kosong: siapa pun yang memegang peran."
                    ),
                    new InputWords(
                        "optional",
                        "Boleh tidak dikerjakan",
                        "Tugas terbuka tanpa menahan siapa pun.",
                        InputEditor.Tick
                    )
                    {
                        Default = "false",
                    },
                    new InputWords(
                        "keep",
                        "Jangan masukkan isian ke berkas",
                        "Isian hanya menjadi keluaran langkah ini; berkas tidak berubah.",
                        InputEditor.Tick
                    )
                    {
                        Default = "false",
                    },
                    new InputWords(
                        "append",
                        "Daftar yang ditambah",
                        "Fakta berbentuk daftar yang isiannya ditambahkan, bukan menggantikan.",
                        InputEditor.FactLists
                    ),
                    new InputWords(
                        "facts",
                        "Fakta dari sistem",
                        "Fakta yang dicatat sistem bersama keputusan, sebagai objek, misalnya ({ kwk: { Signed: true } }).",
                        InputEditor.Formula
                    )
                )
                {
                    Outputs = [("result", "Isian"), ("decision", "Keputusan"), ("decidedBy", "Yang memutuskan")],
                }
            ),
        ];
}
