using Magang.Workflows.Calendars;
using Magang.Workflows.Regulations;
using Magang.Workflows.Regulations.Lintas;
using Magang.Workflows.Regulations.Metro;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>The regulations as they are shipped.</summary>
internal static class ARuleset
{
    public static string MetroJson { get; } = Regulasi("metro-2024.json");

    public static string LintasJson { get; } = Regulasi("lintas-2026.json");

    public static WorkingDays Calendar { get; } = WorkingDays.Load(Regulasi("hari-libur.json"));

    public static FactsSchema Schema { get; } = FactsSchema.Load(Regulasi("fakta.schema.json"));

    public static Ruleset Metro { get; } =
        Ruleset.Load([MetroJson, LintasJson], [.. MetroRules.All, .. LintasRules.All], Calendar);

    private static string Regulasi(string file) => RepositoryFolder.Read("workflows", "regulasi", file);
}
