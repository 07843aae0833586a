namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>A version as lists of Studio show it.</summary>
/// <param name="Links">What may be done with it; null where that is not told.</param>
/// <param name="Id">The version's id.</param>
/// <param name="DefinitionId">The definition's.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="Description">What it says of itself; for a shipped file that waits, that it waits.</param>
/// <param name="Version">Its number.</param>
/// <param name="ToolVersion">The version of the designer that drew it, or null.</param>
/// <param name="IsLatest">Whether none is newer, drafts included.</param>
/// <param name="IsPublished">Whether new instances start in it.</param>
/// <param name="CreatedAt">When it was published, or the draft begun.</param>
internal sealed record DefinitionSummary(
    IReadOnlyList<DefinitionLink>? Links,
    string Id,
    string DefinitionId,
    string Name,
    string? Description,
    int Version,
    string? ToolVersion,
    bool IsLatest,
    bool IsPublished,
    DateTimeOffset CreatedAt
)
{
    /// <summary>Every definition can be drawn: none is read-only because of what it is.</summary>
    public bool IsReadonly { get; }

    /// <summary>As Elsa calls what is kept as JSON.</summary>
    public string MaterializerName { get; } = "Json";

    /// <summary>Always.</summary>
    public bool IsMaterializerAvailable { get; } = true;

    /// <summary>The summary of a version.</summary>
    public static DefinitionSummary Of(ShelfRow row, IReadOnlyList<DefinitionLink>? links) =>
        new(
            links,
            ElsaIds.Of(row.Key),
            row.Key.DefinitionId,
            row.Head.Name,
            row.Draft?.IsShipped == true ? Waiting(row) : row.Head.Description,
            row.Key.Version,
            row.Head.ToolVersion,
            row.IsLatest,
            row.IsPublished,
            row.CreatedAt
        );

    private static string Waiting(ShelfRow row) =>
        $"Kiriman baru dari paket, belum diterbitkan: versi {row.Key.Version - 1} ditetapkan administrator di sini. "
        + $"Periksa, lalu terbitkan atau hapus versi {row.Key.Version}. {row.Head.Description}".TrimEnd();
}
