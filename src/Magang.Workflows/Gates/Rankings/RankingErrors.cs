namespace Magang.Workflows.Gates.Rankings;

/// <summary>Groups of a list have no seats.</summary>
/// <param name="groups">Which.</param>
public sealed class SeatsUnknownException(IReadOnlyCollection<string> groups)
    : MagangException(
        "MGW-231",
        $"Tidak ada jumlah kursi untuk kelompok {string.Join(", ", groups.Take(20).Select(group => $"'{group}'"))}"
            + (groups.Count > 20 ? $" dan {groups.Count - 20} kelompok lain" : "")
            + ". Lengkapi kuota kelompok itu, atau perbaiki kode formasi pelamarnya."
    );

/// <summary>A list could not be ranked.</summary>
/// <param name="activityId">The activity.</param>
/// <param name="list">The list.</param>
/// <param name="cause">Why, a finished sentence.</param>
public sealed class RankingFailedException(string activityId, string list, string cause)
    : MagangException(
        "MGW-232",
        $"Daftar '{list}' pada aktivitas '{activityId}' tidak dapat diperingkat: {cause} "
            + "Belum ada yang diumumkan; ulangi insiden ini setelah sebabnya diperbaiki."
    );
