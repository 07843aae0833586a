using Magang.Workflows.Gates;

namespace Magang.Workflows.Outlines.Words;

/// <summary>What happens to a case: status, facts, numbers, days, messages, places in rankings.</summary>
internal static class CaseDesigns
{
    private static readonly InputWords List = new("list", "Daftar peringkat", "Nama daftarnya, misalnya SKD.");

    public static IEnumerable<KeyValuePair<string, DesignWords>> Rows =>
        [
            new(
                "Magang.Status",
                new(
                    Shelves.Cases,
                    "Ubah status",
                    "Memindahkan berkas ke status lain. Hanya langkah yang terbuka menurut program, dengan gerbang yang sudah dilewati, yang diizinkan.",
                    new InputWords("status", "Status", "Status yang dituju.", InputEditor.Status)
                )
            ),
            new(
                "Magang.SetFacts",
                new(
                    Shelves.Cases,
                    "Catat fakta",
                    "Mencatat fakta ke berkas; yang bernama sama digantikan.",
                    new InputWords(
                        "facts",
                        "Fakta",
                        "Objek berisi fakta, misalnya ({ step: { Phase: 'PERENCANAAN' } }).",
                        InputEditor.Formula
                    ),
                    new InputWords(
                        "append",
                        "Daftar yang ditambah",
                        "Fakta berbentuk daftar yang ditambah, bukan digantikan.",
                        InputEditor.FactLists
                    )
                )
            ),
            new(
                "Magang.ClaimPeriod",
                new(
                    Shelves.Cases,
                    "Pesan waktu peserta",
                    "Memesan hari bagi peserta: seorang tidak boleh ditugaskan dua kali pada hari yang sama. Pesanan berkas ini sebelumnya dilepas.",
                    new InputWords("from", "Hari pertama", "Tanggal seperti 2026-02-28, atau skrip.", InputEditor.Day),
                    new InputWords("to", "Hari terakhir", "Tanggal seperti 2026-03-27, atau skrip.", InputEditor.Day)
                )
                {
                    Ports = [("Bebas", "Bebas"), ("Bentrok", "Bentrok")],
                }
            ),
            new(
                "Magang.FreePeriod",
                new(
                    Shelves.Cases,
                    "Lepas waktu peserta",
                    "Melepas hari yang dipesan bagi peserta.",
                    new InputWords(
                        "from",
                        "Mulai hari",
                        "Tanggal seperti 2026-02-28, atau skrip. Kosong: semua harinya.",
                        InputEditor.Day
                    )
                )
            ),
            new(
                "Magang.Number",
                new(
                    Shelves.Numbers,
                    "Nomor surat",
                    "Mengambil nomor berikutnya dari buku nomor, tanpa loncat dan tanpa ulang.",
                    new InputWords(
                        "register",
                        "Buku nomor",
                        "Nama bukunya, biasanya dengan tahun: 'KWK/' + hariIni().substr(0, 4)."
                    ),
                    new InputWords(
                        "external",
                        "Nomor dari luar",
                        "Nomor yang ditulis kantor lain; dicatat dan dipakai sebagai gantinya. Kosong: nomor dari buku."
                    )
                )
                {
                    Outputs = [("result", "Nomor"), ("heldBy", "Berkas pemegang nomor")],
                    Ports = [("Done", "Didapat"), (NumberActivity.Taken, "Sudah terpakai")],
                }
            ),
            new(
                "Magang.Notice",
                new(
                    Shelves.News,
                    "Pemberitahuan",
                    "Mengirim kabar kepada yang berkepentingan; siapa yang menerimanya ditentukan oleh jenis kabarnya.",
                    new InputWords("message", "Kabar", "Jenis kabarnya.", InputEditor.Message),
                    new InputWords(
                        "body",
                        "Isi",
                        "Objek berisi data kabarnya, misalnya ({ nomor: getVariable('nomor') }).",
                        InputEditor.Formula
                    )
                )
            ),
            new(
                "Magang.EnterRanking",
                new(
                    Shelves.Rankings,
                    "Masuk peringkat",
                    "Memasukkan berkas ke daftar peringkat gelombangnya; memasukkan lagi menggantikan.",
                    List,
                    new InputWords("group", "Kelompok", "Kode kelompok atau formasi yang diperebutkan."),
                    new InputWords(
                        "scores",
                        "Nilai",
                        "Daftar 1 sampai 16 angka, yang menentukan lebih dahulu ditulis lebih dahulu.",
                        InputEditor.Formula
                    ),
                    new InputWords("number", "Nomor peserta", "Kosong: nomor kaitan berkas.")
                )
            ),
            new(
                "Magang.LeaveRanking",
                new(Shelves.Rankings, "Keluar peringkat", "Mencabut berkas dari daftar peringkat gelombangnya.", List)
            ),
            new(
                "Magang.Rank",
                new(
                    Shelves.Rankings,
                    "Susun peringkat",
                    "Menyusun peringkat semua berkas pada daftar, mengumumkannya, dan menyampaikan tempat masing-masing.",
                    List,
                    new InputWords("quotas", "Kursi", "Objek: kelompok dan jumlah kursinya.", InputEditor.Formula),
                    new InputWords("multiple", "Kelipatan kursi", "Berapa kali jumlah kursi yang diambil.")
                    {
                        Default = "1",
                    },
                    new InputWords(
                        "ties",
                        "Nilai sama pada batas",
                        "Apa yang terjadi bila nilainya sama persis.",
                        InputEditor.Choice
                    )
                    {
                        Default = "'include'",
                        Choices = [("include", "Semuanya diambil"), ("exclude", "Tidak seorang pun diambil")],
                    },
                    new InputWords(
                        "event",
                        "Peristiwa",
                        "Nama peristiwa yang disampaikan kepada tiap berkas.",
                        InputEditor.Event
                    )
                )
                {
                    Outputs = [("result", "Peringkat")],
                }
            ),
        ];
}
