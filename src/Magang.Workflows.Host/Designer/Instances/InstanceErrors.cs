using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Somebody wants to delete instances.</summary>
public sealed class InstanceKeptException()
    : MagangException(
        "MGW-940",
        "Jalannya alur tidak dapat dihapus: jurnalnya adalah bukti bagi Inspektorat dan BPK. Tidak ada yang berubah. Bila masih berjalan dan tidak diperlukan lagi, batalkanlah; bila hanya mengganggu dalam daftar, saringlah menurut alur atau status."
    );

/// <summary>A journal is longer than a viewer shows.</summary>
/// <param name="instance">Whose it is.</param>
/// <param name="entries">How many entries it has.</param>
/// <param name="most">How many are shown at most.</param>
public sealed class HistoryTooLongException(InstanceId instance, int entries, int most)
    : MagangException(
        "MGW-941",
        $"Jurnal berkas {instance} berisi {entries} catatan; perancang menampilkan paling banyak {most}. Bacalah linimasanya pada halaman berkas itu, halaman demi halaman."
    );

/// <summary>Some of many instances were not cancelled.</summary>
/// <param name="cancelled">How many were.</param>
/// <param name="refused">Those that were not, each with its reason.</param>
public sealed class NotAllCancelledException(int cancelled, IReadOnlyList<(InstanceId Instance, string Why)> refused)
    : MagangException(
        "MGW-942",
        $"{cancelled} dibatalkan, {refused.Count} tidak: "
            + string.Join(" ", refused.Take(5).Select(one => $"Berkas {one.Instance}: {one.Why}"))
            + (refused.Count > 5 ? $" (dan {refused.Count - 5} lagi)" : "")
    );

/// <summary>A connection watches more instances than it may.</summary>
/// <param name="most">How many at most.</param>
public sealed class TooManyObservedException(int most)
    : MagangException(
        "MGW-943",
        $"Satu sambungan mengamati paling banyak {most} berkas sekaligus. Tutuplah tampilan yang tidak dipakai, lalu buka lagi berkas ini."
    );

/// <summary>All that run in one version were to be cancelled at once: none does, or too many.</summary>
/// <param name="version">The version.</param>
/// <param name="count">How many run in it.</param>
/// <param name="most">How many are cancelled at once at most.</param>
public sealed class NotOneSweepException(DefinitionKey version, int count, int most)
    : MagangException(
        "MGW-950",
        $"Tidak ada yang dibatalkan: di versi {version.Version} dari '{version.DefinitionId}' berjalan {count}, sedangkan sekali batal 1 sampai {most}. "
            + "Saringlah daftar alur berjalan menurut alur ini, pilih yang dimaksud, lalu batalkan dari sana."
    );
