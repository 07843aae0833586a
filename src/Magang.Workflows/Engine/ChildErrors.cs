namespace Magang.Workflows.Engine;

/// <summary>A child was to be started of a definition that is not published, or that cannot be run here.</summary>
public sealed class ChildDefinitionMissingException(string activityId, string definitionId)
    : MagangException(
        "MGW-175",
        $"Aktivitas '{activityId}' hendak memulai alur '{definitionId}', tetapi tidak ada versinya yang terbit dan dapat dijalankan di sini. "
            + "Terbitkan alur itu, lalu ulangi insiden ini."
    );

/// <summary>A child was stopped by an incident, and the definition says that its parent stops with it.</summary>
public sealed class ChildStoppedException(string activityId, InstanceId child, string code)
    : MagangException(
        "MGW-176",
        $"Berkas anak {child}, yang ditunggu aktivitas '{activityId}', berhenti karena insiden {code}. "
            + "Ulangi atau batalkan insiden pada berkas anak itu, lalu ulangi insiden ini: aktivitas ini akan menunggu anak itu lagi."
    );

/// <summary>Workflows start one another too deep, as one that starts itself does.</summary>
public sealed class ChildTooDeepException(string activityId, string definitionId, int most)
    : MagangException(
        "MGW-177",
        $"Aktivitas '{activityId}' hendak memulai alur '{definitionId}' pada tingkat anak ke-{most + 1}; paling dalam {most}. "
            + "Tampaknya alur memulai dirinya sendiri tanpa akhir: batalkan berkas ini dan perbaiki definisinya."
    );
