namespace Magang.Workflows.Host.Cluster;

/// <summary>PostgreSQL could not be found, started or used. The message tells the operator what to do.</summary>
public sealed class ClusterException : MagangException
{
    private ClusterException(string code, string message)
        : base(code, message) { }

    internal static ClusterException NothingToStart(string whyNotNpm) =>
        new(
            "MGW-300",
            $"PostgreSQL {PostgresBinaries.OldestMajor} atau lebih baru tidak ditemukan di mesin ini, dan {whyNotNpm} "
                + "Pasang PostgreSQL (apt-get install postgresql) atau Node.js 20 beserta npm, lalu ulangi."
        );

    internal static ClusterException PackageNotBrought(string package, string reason) =>
        new(
            "MGW-301",
            $"npm tidak berhasil mengambil {package}: {reason} "
                + "Periksa jaringan, atau pasang PostgreSQL (apt-get install postgresql), lalu ulangi."
        );

    internal static ClusterException ServerTooOld(string version) =>
        new(
            "MGW-302",
            $"Server pada {DatabaseLocation.Variable} adalah PostgreSQL {version}; dibutuhkan versi "
                + $"{PostgresBinaries.OldestMajor} atau lebih baru. Naikkan versi server itu, atau kosongkan "
                + $"{DatabaseLocation.Variable} supaya dipakai server sendiri."
        );

    internal static ClusterException OtherMajor(string folder, string folderMajor, string installed) =>
        new(
            "MGW-303",
            $"Folder data {folder} dibuat oleh PostgreSQL {folderMajor}, sedangkan yang terpasang di sini adalah "
                + $"{installed}. Pasang PostgreSQL {folderMajor}, atau pindahkan folder itu lalu pulihkan datanya dari "
                + "cadangan pg_dump."
        );

    internal static ClusterException DidNotStart(string log, string lastLines) =>
        new("MGW-304", $"PostgreSQL tidak mau menyala: {lastLines} Lihat {log}, perbaiki sebabnya, lalu ulangi.");

    internal static ClusterException NotInTime(string what, TimeSpan waited, string log) =>
        new(
            "MGW-305",
            $"{what} belum selesai setelah {waited.TotalSeconds:0} detik. Tunggu sebentar lalu ulangi; lihat {log}."
        );

    internal static ClusterException FolderNotUsable(string folder, string reason) =>
        new(
            "MGW-306",
            $"Folder {folder} tidak dapat dipakai: {reason} Jalankan sebagai pemilik folder itu, atau perbaiki haknya, "
                + "lalu ulangi."
        );

    internal static ClusterException MalformedLocation(string reason) =>
        new(
            "MGW-307",
            $"Isi {DatabaseLocation.Variable} bukan alamat basis data yang sah: {reason} Contoh yang sah: "
                + "Host=127.0.0.1;Port=5432;Database=magang;Username=magang;Password=rahasia"
        );

    internal static ClusterException Unreachable(string host, string reason) =>
        new(
            "MGW-308",
            $"Basis data pada {DatabaseLocation.Variable} ({host}) tidak dapat dihubungi: {reason} Periksa server dan "
                + $"isinya, atau kosongkan {DatabaseLocation.Variable} supaya dipakai server sendiri."
        );

    internal static ClusterException NotInitialised(string folder, string reason) =>
        new("MGW-309", $"Folder data {folder} tidak berhasil dibuat: {reason} Perbaiki sebabnya, lalu ulangi.");

    internal static ClusterException Busy(string lockFile) =>
        new(
            "MGW-310",
            $"Proses lain masih menyiapkan PostgreSQL yang sama ({lockFile}). Tunggu sampai selesai, lalu ulangi."
        );

    internal static ClusterException PasswordLost(string passwordFile) =>
        new(
            "MGW-311",
            $"Berkas kata sandi {passwordFile} tidak ada atau tidak cocok dengan folder datanya. Pulihkan berkas itu "
                + "dari cadangan; bila datanya tidak diperlukan: ./magang basisdata stop --hapus."
        );

    internal static ClusterException NoOtherAccount(string reason) =>
        new(
            "MGW-312",
            $"PostgreSQL menolak berjalan sebagai root dan pengguna lain tidak dapat dipakai: {reason} Jalankan perintah "
                + "ini sebagai pengguna biasa."
        );

    internal static ClusterException NamedFolderUseless(string folder) =>
        new(
            "MGW-313",
            $"{PostgresBinaries.Variable} menunjuk {folder}, tetapi di sana tidak ada postgres, initdb dan pg_ctl versi "
                + $"{PostgresBinaries.OldestMajor} atau lebih baru. Perbaiki isinya, atau kosongkan."
        );
}
