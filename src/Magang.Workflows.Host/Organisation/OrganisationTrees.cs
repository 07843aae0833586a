using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Magang.Workflows.Engine;
using Magang.Workflows.Organisation;
using Magang.Workflows.Postgres.Organisation;

namespace Magang.Workflows.Host.Organisation;

/// <summary>The units that were imported, by region. Where a region has some, its file of units is not looked at.</summary>
internal sealed class OrganisationTrees
{
    /// <summary>Nothing was imported.</summary>
    public static readonly OrganisationTrees None = new(ImmutableDictionary<string, Tree>.Empty);

    private readonly ImmutableDictionary<string, Tree> _trees;

    private OrganisationTrees(ImmutableDictionary<string, Tree> trees) => _trees = trees;

    /// <summary>Reads the newest versions, of what is loaded already only the changed ones.</summary>
    public async Task<OrganisationTrees> RenewAsync(OrganisationStore store, CancellationToken cancel)
    {
        var newest = await store.NewestAsync(cancel);
        if (newest.All(known => _trees.GetValueOrDefault(known.Key)?.Version == known.Value))
            return this;
        var trees = ImmutableDictionary.CreateBuilder<string, Tree>(StringComparer.Ordinal);
        foreach (var (region, version) in newest)
        {
            trees[region] =
                _trees.GetValueOrDefault(region) is { } known && known.Version == version
                    ? known
                    : new Tree(version, await store.UnitsAsync(region, version, cancel));
        }

        return new OrganisationTrees(trees.ToImmutable());
    }

    /// <summary>What the reference would be made of at an instant: changes when a tree does, or a region's day.</summary>
    public string Mark(Reference files, DateTimeOffset now) =>
        string.Join(
            ';',
            Served(files).Select(served => $"{served.Key}/{served.Tree.Version}/{served.Region.Clock.DayOf(now):O}")
        );

    /// <summary>The reference of the files, with the units that were imported in the place of theirs.</summary>
    /// <param name="files">As the files have it.</param>
    /// <param name="now">The units that stand on this day, in each region's zone.</param>
    public Reference Over(Reference files, DateTimeOffset now)
    {
        var served = Served(files).ToList();
        if (served.Count == 0)
            return files;
        var regions = files.Regions.ToDictionary(StringComparer.Ordinal);
        var hash = new StringBuilder(files.ContentHash);
        foreach (var (code, tree, region) in served)
        {
            var seen = UnitTree.OrgTree(tree.Units, region.Clock.DayOf(now));
            regions[code] = region with { OrgTree = seen };
            hash.Append('\0').Append(code).Append('\0').Append(seen.GetRawText());
        }

        return files with
        {
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash.ToString()))),
            Regions = regions.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private IEnumerable<(string Key, Tree Tree, RegionReference Region)> Served(Reference files) =>
        _trees
            .Where(tree => files.Regions.ContainsKey(tree.Key))
            .OrderBy(tree => tree.Key, StringComparer.Ordinal)
            .Select(tree => (tree.Key, tree.Value, files.Regions[tree.Key]));

    private sealed record Tree(int Version, IReadOnlyList<Unit> Units);
}
