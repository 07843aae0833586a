using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary>A case wants to go where its programme does not let it go from here.</summary>
public sealed class StatusRefusedException(
    InstanceId instance,
    string? from,
    string to,
    IReadOnlyList<string> open,
    IReadOnlyList<string> missing
)
    : MagangException(
        "MGW-161",
        missing.Count > 0
            ? $"Berkas {instance} berstatus '{from}' dan belum boleh menjadi '{to}': gerbang yang belum dilalui: "
                + $"{string.Join(", ", missing)}. Perbaiki alurnya agar melalui gerbang itu, lalu ulangi insiden ini."
            : $"Berkas {instance} berstatus '{from ?? "(baru)"}' dan tidak dapat menjadi '{to}'. Dari sini terbuka: "
                + $"{(open.Count == 0 ? "tidak ada" : string.Join(", ", open))}. Perbaiki alurnya, lalu ulangi insiden ini."
    );

/// <summary>A workflow came to its end while the case is not in a state in which it may end.</summary>
public sealed class StatusNotFinalException(InstanceId instance, string? status, IReadOnlyList<string> ends)
    : MagangException(
        "MGW-162",
        $"Alur berkas {instance} sampai di akhir, tetapi statusnya '{status ?? "(baru)"}'. Berkas hanya dapat berakhir "
            + $"sebagai {string.Join(", ", ends)}. Perbaiki alurnya, lalu ulangi insiden ini atau batalkan berkas."
    );

/// <summary>A gate accepts, but the regulation puts others before it, and they were not passed.</summary>
/// <remarks>A workflow that was proved at publish never comes here; one from elsewhere, or an older one, does.</remarks>
public sealed class GateTooEarlyException(InstanceId instance, string gate, IReadOnlyList<string> missing)
    : MagangException(
        "MGW-890",
        $"Gerbang {gate} pada berkas {instance} belum boleh dilalui: gerbang yang mendahuluinya belum dilalui: "
            + $"{string.Join("; ", missing)}. Perbaiki alurnya agar melalui gerbang itu lebih dahulu, lalu ulangi insiden ini."
    );

/// <summary>A workflow came to an end of the programme without a gate that this end demands.</summary>
public sealed class EndTooEarlyException(InstanceId instance, string status, IReadOnlyList<string> missing)
    : MagangException(
        "MGW-891",
        $"Alur berkas {instance} sampai di akhir dengan status '{status}', tetapi berkas belum boleh ditutup: gerbang yang "
            + $"belum dilalui: {string.Join("; ", missing)}. Perbaiki alurnya agar melalui gerbang itu, lalu ulangi insiden ini "
            + "atau batalkan berkas."
    );

/// <summary>A gate blocks, and the drawn flow has no way on from there.</summary>
public sealed class GateWithoutWayException(
    InstanceId instance,
    string gate,
    string outcome,
    IReadOnlyList<string> rules
)
    : MagangException(
        "MGW-179",
        $"Gerbang {gate} pada berkas {instance} memutus '{outcome}' ({string.Join(", ", rules)}), tetapi alurnya tidak "
            + $"punya jalan untuk putusan itu. Berkas berhenti di sini: hubungkan '{outcome}' pada alurnya, atau batalkan berkas."
    );
