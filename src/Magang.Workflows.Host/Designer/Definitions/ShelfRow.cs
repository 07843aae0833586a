using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Definitions.Drafts;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>One version of a definition, or its draft, as Studio knows it.</summary>
/// <param name="Key">Id and number; a draft has the number under which it would be published.</param>
/// <param name="Head">What its document says of itself.</param>
/// <param name="ContentHash">SHA-256 of the document, with those of what it uses; lower-case hex.</param>
/// <param name="IsLatest">Whether none is newer, drafts included.</param>
/// <param name="IsPublished">Whether new instances start in it.</param>
/// <param name="CreatedAt">When it was published, or the draft begun; UTC.</param>
/// <param name="Draft">The draft; null for a version.</param>
/// <param name="PublishedBy">Who drew and published it; null for a file, or for a draft.</param>
internal sealed record ShelfRow(
    DefinitionKey Key,
    DocumentHead Head,
    string ContentHash,
    bool IsLatest,
    bool IsPublished,
    DateTimeOffset CreatedAt,
    Draft? Draft = null,
    string? PublishedBy = null
)
{
    /// <summary>Whether no new instance may start in it; false for a draft.</summary>
    public bool IsRetired { get; init; }

    /// <summary>How often the draft was saved; 0 for a version.</summary>
    public int Revision => Draft?.Revision ?? 0;

    /// <summary>It as the security log names it: id, version, save, hash.</summary>
    public string Detail =>
        Draft is null
            ? $"{ElsaIds.Of(Key)} sha256 {ContentHash}"
            : $"{ElsaIds.Of(Key)} simpanan {Revision} sha256 {ContentHash}";

    /// <summary>A draft.</summary>
    public static ShelfRow Of(Draft draft) =>
        new(
            draft.Key,
            new DocumentHead(draft.Name, draft.Description, draft.ToolVersion),
            draft.ContentHash,
            IsLatest: true,
            IsPublished: false,
            draft.Created.At,
            draft
        );

    /// <summary>A version.</summary>
    public static ShelfRow Of(PublishedDefinition version, DocumentHead head, bool isLatest, bool isPublished) =>
        new(
            version.Key,
            head with
            {
                Name = version.Name,
            },
            version.ContentHash,
            isLatest,
            isPublished,
            version.PublishedAt,
            Draft: null,
            version.PublishedBy
        )
        {
            IsRetired = version.IsRetired,
        };
}
