using Magang.Workflows.Host.Ui.Languages;

namespace Magang.Workflows.Host.Ui;

/// <summary>What pages say was done, by the word in their address.</summary>
internal static class PageNotices
{
    /// <summary>The sentence; null for a word that is none of them.</summary>
    public static string? Of(string? word) =>
        word switch
        {
            "keluar" => Words.T("Anda sudah keluar."),
            "tersimpan" => Words.T("Kata sandi tersimpan. Silakan masuk."),
            "sandi" => Words.T("Kata sandi sudah diganti. Sesi di perangkat lain berakhir."),
            "pemulihan" => Words.T("Anda masuk dengan kode pemulihan; kode itu tidak berlaku lagi."),
            "mati" => Words.T("Verifikasi dua langkah dimatikan."),
            "sesi" => Words.T("Sesi itu sudah diakhiri."),
            "tugas" => Words.T("Penugasan tersimpan."),
            "akhiri" => Words.T("Penugasan diakhiri."),
            "tutup" => Words.T("Akun ditutup."),
            "selesai" => Words.T("Tugas selesai. Jawaban Anda sudah dicatat."),
            "mulai" => Words.T("Gelombang dimulai. Tugas pertamanya sudah terbuka."),
            "kembali" => Words.T("Tugas dikembalikan ke langkah sebelumnya, dengan alasan Anda."),
            "ambil" => Words.T("Tugas sekarang Anda pegang; orang lain tidak dapat mengerjakannya."),
            "lepas" => Words.T("Tugas dilepas; siapa pun yang berhak dapat mengambilnya."),
            "limpah" => Words.T("Tugas sudah dilimpahkan."),
            "cabut" => Words.T("Kunci dicabut; sejak sekarang ditolak."),
            "pohon" => Words.T("Pohon organisasi terpasang dan berlaku sejak sekarang."),
            "unit" => Words.T("Perubahan unit tersimpan dan berlaku sejak sekarang."),
            "tautan-dicabut" => Words.T("Tautan dicabut; sejak sekarang tidak membuka apa pun."),
            "sama" => Words.T("Tidak ada yang berubah."),
            _ => null,
        };
}
