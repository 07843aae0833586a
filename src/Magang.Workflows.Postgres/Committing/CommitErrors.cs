using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>No instance has this id.</summary>
public sealed class InstanceMissingException(InstanceId instance)
    : MagangException("MGW-403", $"Berkas {instance} tidak ada di basis data ini. Periksa nomornya dan kirim ulang.");

/// <summary>The database could not be reached, or went away: whether the act was done is not known. Safe to repeat with the same operation id.</summary>
public sealed class DatabaseUnavailableException()
    : MagangException(
        "MGW-404",
        "Basis data sedang tidak dapat dihubungi, sehingga belum pasti apakah tindakan ini tersimpan. Ulangi sebentar lagi dengan nomor operasi yang sama; tidak akan terjadi dua kali."
    );

/// <summary>Nothing is taken any more: the process is stopping.</summary>
public sealed class CommitterStoppedException()
    : MagangException(
        "MGW-405",
        "Server sedang dihentikan dan tidak menerima tindakan baru. Ulangi setelah server berjalan kembali."
    );

/// <summary>A burst failed for a reason that is no refusal: a fault of the program or of the data. Nothing of it was kept.</summary>
public sealed class BurstFailedException(InstanceId instance, string kind, string cause)
    : MagangException(
        "MGW-406",
        $"Rangsangan '{kind}' untuk berkas {instance} gagal diproses ({cause}); tidak ada yang berubah. Ulangi sekali lagi; bila tetap gagal, kirim catatan server kepada pengelola."
    );

/// <summary>A stimulus asks for numbers or periods again and again within one transaction.</summary>
public sealed class EndlessReservationException(InstanceId instance, int bound)
    : MagangException(
        "MGW-407",
        $"Berkas {instance} meminta nomor atau masa penugasan lebih dari {bound} kali dalam satu langkah. Perbaiki definisinya sehingga permintaan itu tidak berputar, lalu ulangi."
    );

/// <summary>The batch met deadlocks or serialization failures too often. Nothing was kept.</summary>
public sealed class ContentionException()
    : MagangException(
        "MGW-408",
        "Basis data terlalu sibuk: transaksi berulang kali bertabrakan dengan yang lain. Tidak ada yang tersimpan; ulangi sebentar lagi."
    );
