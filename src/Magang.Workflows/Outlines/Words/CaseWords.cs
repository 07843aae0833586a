using Magang.Workflows.Definitions;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Outlines.Words;

/// <summary>What happens to a case: status, numbers, days, messages.</summary>
internal static class CaseWords
{
    public static IEnumerable<KeyValuePair<string, ActivityWords>> Rows =>
        [
            new("Magang.Status", new("Status", s => $"Status berkas menjadi {s.Text("status", "(tidak disebut)")}.")),
            new(
                "Magang.Number",
                new(
                    "Nomor surat",
                    s =>
                        $"Mengambil nomor berikutnya dari buku nomor {s.Text("register", "(tidak disebut)")}, tanpa loncat dan tanpa ulang"
                        + $"{s.If("external", _ => ", kecuali bila diisi nomor dari luar, yang dicatat dan dipakai sebagai gantinya")}."
                )
                {
                    Outcomes = node => node.Inputs.ContainsKey("external") ? [NumberActivity.Taken] : [],
                    When = Number,
                }
            ),
            new(
                "Magang.ClaimPeriod",
                new(
                    "Pesan waktu",
                    s =>
                        $"Memesan {s.Text("from", "?")} sampai {s.Text("to", "?")} bagi peserta: seorang tidak boleh ditugaskan dua kali pada hari yang sama."
                )
                {
                    When = Claim,
                }
            ),
            new(
                "Magang.FreePeriod",
                new(
                    "Lepas waktu",
                    s => $"Melepas hari yang dipesan bagi peserta{s.If("from", from => $" mulai {from}")}."
                )
            ),
            new(
                "Magang.EnterRanking",
                new(
                    "Masuk peringkat",
                    s =>
                        $"Mencatat nilai pada daftar peringkat {s.Text("list", "(tidak disebut)")}, kelompok {s.Text("group", "(tidak disebut)")}."
                )
            ),
            new(
                "Magang.LeaveRanking",
                new(
                    "Keluar peringkat",
                    s => $"Mencabut berkas dari daftar peringkat {s.Text("list", "(tidak disebut)")}."
                )
            ),
            new("Magang.Rank", new("Peringkat", Rank)),
            new(
                "Magang.Notice",
                new(
                    "Pemberitahuan",
                    s => $"Mengirim kabar {s.Text("message", "(tidak disebut)")} kepada yang berkepentingan."
                )
                {
                    Theme = ActivityTheme.Message,
                }
            ),
        ];

    private static string? Number(ActivityNode node, string port) =>
        port switch
        {
            NumberActivity.Taken => "nomor luar itu sudah dipakai",
            "Done" when node.Inputs.ContainsKey("external") => "nomornya didapat",
            _ => null,
        };

    private static string Rank(Saying s) =>
        $"Menyusun peringkat daftar {s.Text("list", "(tidak disebut)")} menurut jumlah kursi setiap kelompok"
        + s.If("multiple", multiple => multiple == "1" ? "" : $" kali {multiple}")
        + (
            s.Text("ties") == "exclude"
                ? "; yang bernilai sama pada batas tidak ikut"
                : "; yang bernilai sama pada batas ikut semua"
        )
        + $". Setiap berkas diberi tahu tempatnya dengan '{s.Text("event", "")}'.";

    private static string? Claim(ActivityNode node, string port) =>
        port switch
        {
            "Bebas" => "harinya bebas",
            "Bentrok" => "harinya bentrok dengan penugasan lain",
            _ => null,
        };
}
