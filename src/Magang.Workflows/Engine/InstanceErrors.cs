namespace Magang.Workflows.Engine;

/// <summary>The instance has ended; nothing can happen in it any more.</summary>
public sealed class InstanceFinishedException(InstanceId instance, SubStatus ending)
    : MagangException(
        "MGW-110",
        $"Berkas {instance} sudah berakhir ({ending}); tidak ada lagi yang dapat dilakukan di dalamnya. Buka linimasanya untuk melihat bagaimana ia berakhir."
    );

/// <summary>An event came that nothing in the instance waits for.</summary>
public sealed class NothingWaitsException(InstanceId instance, string name, IReadOnlyList<string> open)
    : MagangException(
        "MGW-111",
        $"Berkas {instance} tidak sedang menunggu peristiwa '{name}'. "
            + $"Yang ditunggu sekarang: {(open.Count == 0 ? "tidak ada peristiwa" : string.Join(", ", open))}. Periksa nama peristiwa dan kirim ulang."
    );

/// <summary>The place that a stimulus was meant for is no longer waited at.</summary>
public sealed class BookmarkGoneException(InstanceId instance, int bookmarkId, string kind)
    : MagangException(
        "MGW-112",
        $"Berkas {instance} tidak lagi menunggu di titik {bookmarkId} ({kind}): titik itu sudah dilewati atau dibatalkan. Tidak ada yang perlu diulang."
    );

/// <summary>The incident was dealt with already, or never was.</summary>
public sealed class IncidentGoneException(InstanceId instance, int incidentId)
    : MagangException(
        "MGW-113",
        $"Insiden {incidentId} pada berkas {instance} tidak terbuka: sudah diulang atau dibatalkan. Muat ulang berkas untuk melihat insiden yang masih terbuka."
    );

/// <summary>A burst went on too long: there is a loop in which nothing waits.</summary>
public sealed class EndlessBurstException(string activityId, int steps)
    : MagangException(
        "MGW-114",
        $"Alur berputar tanpa menunggu: setelah {steps} langkah masih berjalan di '{activityId}'. Perbaiki definisinya sehingga setiap putaran menunggu sesuatu, lalu ulangi."
    );

/// <summary>Nothing can ever wake the instance: every branch waits for one that will not come.</summary>
public sealed class StuckException(InstanceId instance, IReadOnlyList<string> activities)
    : MagangException(
        "MGW-115",
        $"Berkas {instance} tidak dapat maju: {string.Join(", ", activities)} menunggu cabang yang tidak akan pernah sampai. Batalkan berkas ini dan perbaiki definisi alurnya."
    );

/// <summary>A stimulus was in flight when the process died, twice, and was set aside.</summary>
public sealed class QuarantinedException(InstanceId instance, string description)
    : MagangException(
        "MGW-116",
        $"Berkas {instance} dihentikan: rangsangan {description} dua kali sedang diproses ketika proses mati, maka dikarantina. Periksa catatan server, lalu ulangi atau batalkan insiden ini."
    );

/// <summary>An incident stands; people cannot go on before it is dealt with.</summary>
public sealed class InstanceStoppedException(InstanceId instance, int incidentId)
    : MagangException(
        "MGW-117",
        $"Berkas {instance} sedang berhenti karena insiden {incidentId}. Tugas ini dapat diselesaikan setelah operator mengulangi atau membatalkan insiden itu."
    );

/// <summary>The instance belongs to a region of which nothing is known here.</summary>
public sealed class RegionUnknownException(string region, IReadOnlyList<string> known)
    : MagangException(
        "MGW-160",
        $"Daerah '{region}' tidak dilayani di sini. Yang dikenal: {string.Join(", ", known)}. "
            + "Periksa kode daerah pada berkas, atau muat rujukan daerah itu."
    );

/// <summary>A case is judged by a regulation that its region does not use.</summary>
public sealed class RegulationNotUsedException(string region, string regulation, IReadOnlyList<string> used)
    : MagangException(
        "MGW-165",
        $"Daerah '{region}' tidak memakai regulasi '{regulation}'. Yang dipakai: {string.Join(", ", used)}. "
            + "Mulai berkas di daerah yang memakainya, atau tambahkan regulasi itu pada berkas wilayah daerah ini."
    );

/// <summary>An instance that runs was told to start; a start is the first thing that ever happens to it, once.</summary>
public sealed class AlreadyStartedException(InstanceId instance)
    : MagangException(
        "MGW-109",
        $"Berkas {instance} sudah berjalan; berkas yang sama tidak dimulai dua kali dan tidak ada yang berubah. "
            + "Buka linimasanya untuk melihat keadaannya, atau mulai berkas baru."
    );
