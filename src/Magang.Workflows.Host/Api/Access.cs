using Magang.Workflows.Engine;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Host.Api;

/// <summary>Who may see what of a case.</summary>
/// <remarks>The classes of access are the product's reading of UU 27/2022 and DEC-23; they are policy, not law.</remarks>
internal static class Access
{
    /// <summary>May start and steer batches.</summary>
    public static readonly string[] Badan = ["OPERATOR_BADAN", "KEPALA_BADAN"];

    /// <summary>May set a stopped case going again.</summary>
    public static readonly string[] Operators = ["OPERATOR_SISTEM", "OPERATOR_BADAN"];

    /// <summary>May end a case at once.</summary>
    public static readonly string[] Cancellers = ["OPERATOR_SISTEM", "KEPALA_BADAN"];

    private static readonly string[] SeeAll =
    [
        .. Badan,
        "TIM_PENILAI",
        "SEKDA",
        "WALI_KOTA",
        "PPK",
        "PYB",
        "PANSELDA_KETUA",
        "PANSELDA_WAKIL",
        "PANSELDA_SEKRETARIS",
        "TIM_ADMINISTRASI",
        "TIM_SKD_SKB",
        "TIM_PEMANTAU",
        "BAGIAN_HUKUM",
        "PPTK",
        "AUDITOR",
        "DPO",
        "OPERATOR_SISTEM",
    ];

    private static readonly string[] SeeTheirOpd = ["KEPALA_OPD", "ATASAN_LANGSUNG", "PENERIMA_TUGAS"];

    /// <summary>Refuses whoever has none of these roles.</summary>
    /// <exception cref="AccessRefusedException">The role is not among them.</exception>
    public static void Require(Actor actor, string what, IReadOnlyList<string> roles)
    {
        if (!roles.Contains(actor.Role, StringComparer.Ordinal))
            throw new AccessRefusedException(what, string.Join(", ", roles));
    }

    /// <summary>Refuses whoever may not see a case or a batch.</summary>
    /// <exception cref="AccessRefusedException">It is not his.</exception>
    public static void RequireSight(Actor actor, InstanceId instance, Routing routing)
    {
        var sees = actor.Role switch
        {
            "PESERTA" => routing.Person is not null && routing.Person == actor.Id,
            { } role when SeeTheirOpd.Contains(role, StringComparer.Ordinal) => routing.Opd is not null
                && routing.Opd == actor.Opd,
            { } role => SeeAll.Contains(role, StringComparer.Ordinal),
        };
        if (!sees)
            throw new AccessRefusedException($"melihat berkas {instance}", "pesertanya, OPD asalnya, dan Badan");
    }

    /// <summary>How personal the values are that somebody may see of a case.</summary>
    /// <returns><see cref="PersonalKind.None"/>: only that there is a value.</returns>
    public static PersonalKind Sight(Actor actor, Routing routing) =>
        actor.Role switch
        {
            "OPERATOR_BADAN" or "KEPALA_BADAN" => PersonalKind.Specific,
            "TIM_PENILAI" => PersonalKind.General,
            "PESERTA" when routing.Person is not null && routing.Person == actor.Id => PersonalKind.General,
            _ => PersonalKind.None,
        };
}
