using System.Collections.Concurrent;
using System.Collections.Frozen;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Regulations;
using Magang.Workflows.Tests.Regulations;

namespace Magang.Workflows.Tests.Proofs.Wandering;

/// <summary>Regulations whose rules all say the same, so that a gate decides as the walk wants it.</summary>
internal static class OpenRules
{
    private static readonly ConcurrentDictionary<(string Region, Truth Says), Reference> Made = new();

    /// <summary>What a region is judged by where every rule says yes, no, or that it cannot tell.</summary>
    public static Reference Of(string region, Truth says) =>
        Made.GetOrAdd(
            (region, says),
            static key => new Reference
            {
                ContentHash = $"uji-{key.Says}",
                Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
                {
                    [key.Region] = new(
                        key.Region,
                        OfficeClock.Jakarta,
                        [.. KnownRegulations.All.Select(known => Load(known, key.Says))],
                        default
                    ),
                }.ToFrozenDictionary(StringComparer.Ordinal),
            }
        );

    private static Ruleset Load(KnownRegulation known, Truth says) =>
        Ruleset.Load(
            [.. known.Files.Select(file => RepositoryFolder.Read("workflows", "regulasi", file))],
            known.Predicates.Select(rule => new Same(rule.Id, says)),
            ARuleset.Calendar
        );

    private sealed class Same(string id, Truth says) : Rule
    {
        public override string Id => id;

        public override Truth Holds(Inquiry q) => says;
    }
}
