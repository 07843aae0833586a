using System.Collections.Concurrent;
using Magang.Workflows.Calendars;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

/// <summary>The regulations as they are shipped.</summary>
internal static class ARuleset
{
    private static readonly ConcurrentDictionary<string, Ruleset> Loaded = new(StringComparer.Ordinal);

    public static string MetroJson { get; } = Regulasi("metro-2024.json");

    public static string LintasJson { get; } = Regulasi("lintas-2026.json");

    public static WorkingDays Calendar { get; } = WorkingDays.Load(Regulasi("hari-libur.json"));

    public static FactsSchema Schema { get; } = FactsSchema.Load(Regulasi("fakta.schema.json"));

    public static Ruleset Metro => Named("metro");

    /// <summary>All of them, in the order they are listed to people.</summary>
    public static IEnumerable<Ruleset> All => KnownRegulations.Names.Select(Named);

    public static Ruleset Named(string name) => Loaded.GetOrAdd(name, Load);

    private static Ruleset Load(string name)
    {
        var known = KnownRegulations.Find(name)!;
        return Ruleset.Load([.. known.Files.Select(Regulasi)], known.Predicates, Calendar);
    }

    private static string Regulasi(string file) => RepositoryFolder.Read("workflows", "regulasi", file);
}
