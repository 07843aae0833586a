using System.Collections.Immutable;
using Magang.Workflows.Regulations.Bumn;
using Magang.Workflows.Regulations.Esdm;
using Magang.Workflows.Regulations.Lintas;
using Magang.Workflows.Regulations.Magelang;
using Magang.Workflows.Regulations.MagelangPns;
using Magang.Workflows.Regulations.MagelangPppk;
using Magang.Workflows.Regulations.Metro;
using Magang.Workflows.Regulations.Palu;
using Magang.Workflows.Regulations.PaluPresentasi;
using Magang.Workflows.Regulations.Panselda;
using Magang.Workflows.Regulations.Pertukaran;

namespace Magang.Workflows.Regulations;

/// <summary>All regulations that this version can examine by: which data belongs to which predicates.</summary>
public static class KnownRegulations
{
    /// <summary>The system of the rules that every programme shares.</summary>
    public const string CrossCutting = "lintas";

    private const string Lintas = "lintas-2026.json";

    // What Perbup Magelang 69/2022 says of PNS and PPPK alike.
    private const string Magelang = "magelang-2022.json";

    /// <summary>In the order in which they are listed to people.</summary>
    public static ImmutableArray<KnownRegulation> All { get; } =
    [
        new("metro", "metro_magang", "metro", ["metro-2024.json", Lintas], [.. MetroRules.All, .. LintasRules.All])
        {
            AsksAllCrossCutting = true,
        },
        new("palu", "palu_magang", "palu", ["palu-2024.json", Lintas], [.. PaluRules.All, .. LintasRules.All]),
        new(
            "palu-presentasi",
            "palu_presentasi",
            "palu",
            ["palu-presentasi-2025.json", Lintas],
            [.. PaluPresentasiRules.All, .. LintasRules.All]
        ),
        new(
            "magelang-pns",
            "magelang_pns",
            "magelang",
            ["magelang-pns-2022.json", Magelang, Lintas],
            [.. MagelangPnsRules.All, .. MagelangRules.All, .. LintasRules.All]
        ),
        new(
            "magelang-pppk",
            "magelang_pppk",
            "magelang",
            ["magelang-pppk-2022.json", Magelang, Lintas],
            [.. MagelangPppkRules.All, .. MagelangRules.All, .. LintasRules.All]
        ),
        new(
            "panselda",
            "magelang_panselda",
            "magelang",
            ["panselda-2022.json", Lintas],
            [.. PanseldaRules.All, .. LintasRules.All]
        ),
        new(
            "pertukaran",
            "pertukaran_lan_bkn",
            Region: null,
            ["pertukaran-2020.json", Lintas],
            [.. PertukaranRules.All, .. LintasRules.All]
        ),
        new("esdm", "esdm_iip", Region: null, ["esdm-2020.json", Lintas], [.. EsdmRules.All, .. LintasRules.All]),
        new(
            "bumn",
            "bumn_talent_exchange",
            Region: null,
            ["bumn-2020.json", Lintas],
            [.. BumnRules.All, .. LintasRules.All]
        ),
        new("lintas", "cross_cutting", Region: null, [Lintas], LintasRules.All) { AsksAllCrossCutting = true },
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(r => r.Name);

    /// <summary>A regulation by its name; null if there is none.</summary>
    public static KnownRegulation? Find(string name) =>
        All.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.Ordinal));

    /// <summary>A regulation by the system that a case file names; null if there is none.</summary>
    public static KnownRegulation? OfCaseSystem(string system) =>
        All.FirstOrDefault(r => string.Equals(r.CaseSystem, system, StringComparison.Ordinal));
}
