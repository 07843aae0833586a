using System.Collections.Frozen;

namespace Magang.Workflows.Engine;

/// <summary>What a burst may look at besides the case: loaded by the shell, immutable, named in the journal by its hash.</summary>
public sealed record Reference
{
    /// <summary>Nothing to look at: for workflows without gates.</summary>
    public static readonly Reference None = new() { ContentHash = "" };

    /// <summary>SHA-256 over all that follows, lower-case hex; empty for <see cref="None"/>.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The regions that are served, by code, for example <c>METRO</c>.</summary>
    public FrozenDictionary<string, RegionReference> Regions { get; init; } =
        FrozenDictionary<string, RegionReference>.Empty;

    /// <summary>The code of the installation's own region: what names none belongs to it; null where none is served.</summary>
    public string? Home { get; init; }

    /// <summary>What is known of a region.</summary>
    /// <param name="region">Its code; null for the installation's own.</param>
    /// <exception cref="RegionUnknownException">The region is not served here.</exception>
    public RegionReference RegionOf(string? region) =>
        (region ?? Home) is { } code && Regions.TryGetValue(code, out var found)
            ? found
            : throw new RegionUnknownException(region ?? "", [.. Regions.Keys]);
}
