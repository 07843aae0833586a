namespace Magang.Workflows.Engine;

/// <summary>The task is not open: it was decided, or its branch was cancelled.</summary>
public sealed class TaskClosedException(InstanceId instance, int taskId)
    : MagangException(
        "MGW-150",
        $"Tugas {taskId} pada berkas {instance} sudah tidak terbuka: telah diputuskan atau dibatalkan. Muat ulang kotak tugas."
    );

/// <summary>The task changed since the caller saw it.</summary>
public sealed class TaskChangedException(InstanceId instance, int taskId, int expected, int actual, string? claimedBy)
    : MagangException(
        "MGW-151",
        $"Tugas {taskId} pada berkas {instance} sudah berubah: Anda melihat revisi {expected}, sekarang revisi {actual}"
            + $"{(claimedBy is null ? "" : $", dipegang {claimedBy}")}. Muat ulang tugas lalu putuskan kembali."
    );

/// <summary>The actor is not among those who may do the task.</summary>
public sealed class NotCandidateException(InstanceId instance, int taskId, string actual, string wanted)
    : MagangException(
        "MGW-152",
        $"Tugas {taskId} pada berkas {instance} hanya dapat dikerjakan oleh {wanted}, bukan {actual}. Masuklah dengan peran itu atau minta pejabat yang berwenang."
    );

/// <summary>The actor did the step that this task checks.</summary>
public sealed class FourEyesException(InstanceId instance, int taskId, string actor)
    : MagangException(
        "MGW-153",
        $"Tugas {taskId} pada berkas {instance} memeriksa langkah yang dikerjakan {actor} sendiri. Mintalah orang lain dengan peran yang sama."
    );

/// <summary>Somebody else has the task.</summary>
public sealed class TaskTakenException(InstanceId instance, int taskId, string owner)
    : MagangException(
        "MGW-154",
        $"Tugas {taskId} pada berkas {instance} sedang dipegang {owner}. Minta ia menyelesaikan atau melepaskannya dahulu."
    );

/// <summary>The decision is none of those the task can end with.</summary>
public sealed class DecisionUnknownException(
    InstanceId instance,
    int taskId,
    string? decision,
    IReadOnlyList<string> open
)
    : MagangException(
        "MGW-155",
        $"Keputusan '{decision}' tidak dikenal untuk tugas {taskId} pada berkas {instance}. Pilih salah satu: {string.Join(", ", open)}."
    );

/// <summary>The task needs evidence and none was handed in.</summary>
public sealed class EvidenceMissingException(InstanceId instance, int taskId)
    : MagangException(
        "MGW-156",
        $"Tugas {taskId} pada berkas {instance} memerlukan bukti. Unggah dokumennya lalu kirim ulang dengan hash isinya."
    );

/// <summary>The task cannot be sent back.</summary>
public sealed class NoWayBackException(InstanceId instance, int taskId, IReadOnlyList<string> open)
    : MagangException(
        "MGW-157",
        $"Tugas {taskId} pada berkas {instance} tidak dapat dikembalikan. Yang dapat dipilih: {string.Join(", ", open)}."
    );

/// <summary>A return needs a reason.</summary>
public sealed class ReasonMissingException(InstanceId instance, int taskId)
    : MagangException(
        "MGW-158",
        $"Pengembalian tugas {taskId} pada berkas {instance} harus beralasan. Tuliskan alasannya lalu kirim ulang."
    );

/// <summary>A delegation needs the account it goes to.</summary>
public sealed class DelegateMissingException(InstanceId instance, int taskId)
    : MagangException(
        "MGW-159",
        $"Tugas {taskId} pada berkas {instance} hendak dilimpahkan tanpa penerima. Sebutkan akun penerimanya."
    );

/// <summary>A form gives a fact that its task does not ask for.</summary>
public sealed class FactNotAskedException(InstanceId instance, int taskId, string fact, IReadOnlyList<string> asked)
    : MagangException(
        "MGW-164",
        $"Fakta '{fact}' tidak diminta oleh tugas {taskId} pada berkas {instance}. "
            + $"Yang diminta: {(asked.Count == 0 ? "tidak ada isian" : string.Join(", ", asked))}. Hapus fakta itu lalu kirim ulang."
    );
