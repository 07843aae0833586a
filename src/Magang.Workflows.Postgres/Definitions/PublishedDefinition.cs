using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>A version as lists show it.</summary>
/// <param name="Key">Id and version.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="ContentHash">SHA-256 of the document, lower-case hex.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="IsRetired">True where no new instance may start in it.</param>
/// <param name="PublishedBy">Who drew and published it; null for a file.</param>
/// <param name="RetiredBy">Who retired it; null where nobody did.</param>
public sealed record PublishedDefinition(
    DefinitionKey Key,
    string Name,
    string ContentHash,
    DateTimeOffset PublishedAt,
    bool IsRetired,
    string? PublishedBy,
    string? RetiredBy
);
