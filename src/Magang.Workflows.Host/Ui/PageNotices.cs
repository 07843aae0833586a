namespace Magang.Workflows.Host.Ui;

/// <summary>What pages say was done, by the word in their address.</summary>
internal static class PageNotices
{
    /// <summary>The sentence; null for a word that is none of them.</summary>
    public static string? Of(string? word) =>
        word switch
        {
            "keluar" => "Anda sudah keluar.",
            "tersimpan" => "Kata sandi tersimpan. Silakan masuk.",
            "sandi" => "Kata sandi sudah diganti. Sesi di perangkat lain berakhir.",
            "pemulihan" => "Anda masuk dengan kode pemulihan; kode itu tidak berlaku lagi.",
            "mati" => "Verifikasi dua langkah dimatikan.",
            "sesi" => "Sesi itu sudah diakhiri.",
            "tugas" => "Penugasan tersimpan.",
            "akhiri" => "Penugasan diakhiri.",
            "tutup" => "Akun ditutup.",
            "selesai" => "Tugas selesai. Jawaban Anda sudah dicatat.",
            "mulai" => "Gelombang dimulai. Tugas pertamanya sudah terbuka.",
            "kembali" => "Tugas dikembalikan ke langkah sebelumnya, dengan alasan Anda.",
            "ambil" => "Tugas sekarang Anda pegang; orang lain tidak dapat mengerjakannya.",
            "lepas" => "Tugas dilepas; siapa pun yang berhak dapat mengambilnya.",
            "limpah" => "Tugas sudah dilimpahkan.",
            "cabut" => "Kunci dicabut; sejak sekarang ditolak.",
            "pohon" => "Pohon organisasi terpasang dan berlaku sejak sekarang.",
            "unit" => "Perubahan unit tersimpan dan berlaku sejak sekarang.",
            "tautan-dicabut" => "Tautan dicabut; sejak sekarang tidak membuka apa pun.",
            "sama" => "Tidak ada yang berubah.",
            _ => null,
        };
}
