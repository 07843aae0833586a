using System.Globalization;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Which versions of definitions are asked for, in Elsa's words.</summary>
/// <param name="Word"><c>Latest</c>, <c>Published</c>, <c>Draft</c>, <c>AllVersions</c>, <c>LatestOrPublished</c>, <c>LatestAndPublished</c>; null for a number.</param>
/// <param name="Version">The number; 0 for a word.</param>
internal readonly record struct VersionChoice(string? Word, int Version)
{
    private static readonly string[] Words =
    [
        "Latest",
        "Published",
        "Draft",
        "AllVersions",
        "LatestOrPublished",
        "LatestAndPublished",
    ];

    /// <summary>What is newest: the draft where there is one.</summary>
    public static VersionChoice Latest { get; } = new("Latest", 0);

    /// <summary>What new instances start in.</summary>
    public static VersionChoice Published { get; } = new("Published", 0);

    /// <summary>Every version.</summary>
    public static VersionChoice All { get; } = new("AllVersions", 0);

    /// <summary>Reads a choice.</summary>
    /// <param name="text">As it was asked; null or empty for the usual one.</param>
    /// <param name="usual">What is meant where nothing is said.</param>
    /// <exception cref="RequestRefusedException">It is neither a word of Elsa's nor a number.</exception>
    public static VersionChoice Read(string? text, VersionChoice usual)
    {
        if (string.IsNullOrWhiteSpace(text))
            return usual;
        if (Words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return new VersionChoice(known, 0);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? new VersionChoice(null, version)
            : throw new RequestRefusedException(
                $"versionOptions harus salah satu dari {string.Join(", ", Words)}, atau nomor versi"
            );
    }

    /// <summary>Whether a version is among those that are asked for.</summary>
    public bool Takes(ShelfRow row) =>
        Word switch
        {
            null => row.Key.Version == Version,
            "Latest" => row.IsLatest,
            "Published" => row.IsPublished,
            // Old versions are no drafts: they stay as they are.
            "Draft" => row is { IsLatest: true, IsPublished: false },
            "LatestOrPublished" => row.IsLatest || row.IsPublished,
            "LatestAndPublished" => row is { IsLatest: true, IsPublished: true },
            _ => true,
        };
}
