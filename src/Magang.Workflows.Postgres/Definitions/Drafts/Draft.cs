using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Definitions.Drafts;

/// <summary>A definition as it is being drawn; one for each definition at most.</summary>
/// <param name="Key">Its id, and the number that it would be published as now: one more than the newest version's.</param>
/// <param name="BasedOn">The newest version when it was last saved; 0 where there was none.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="Description">What it says of itself, or null.</param>
/// <param name="ToolVersion">The version of the designer that drew it, or null.</param>
/// <param name="ContentHash">SHA-256 of the document, lower-case hex.</param>
/// <param name="Revision">Counts its saves from 1.</param>
/// <param name="IsShipped">True where it is a shipped file that waits beside an administrator's version, and nobody changed it.</param>
/// <param name="Created">When it was begun, and by whom.</param>
/// <param name="Saved">When it was last saved, and by whom.</param>
public sealed record Draft(
    DefinitionKey Key,
    int BasedOn,
    string Name,
    string? Description,
    string? ToolVersion,
    string ContentHash,
    int Revision,
    bool IsShipped,
    Hand Created,
    Hand Saved
);

/// <summary>Who did something, and when.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">As journals name him, for example <c>A-12</c>.</param>
public sealed record Hand(DateTimeOffset At, string By);

/// <summary>What is to be saved as a draft.</summary>
/// <param name="DefinitionId">Of which definition.</param>
/// <param name="Newest">The newest version's number as it was read, retired or not; 0 where there is none.</param>
/// <param name="Revision">The draft's revision as it was read; 0 where there is none.</param>
/// <param name="Source">The document: JSON, whether or not it could be published.</param>
/// <param name="By">Who saves it.</param>
public sealed record DraftSave(string DefinitionId, int Newest, int Revision, ReadOnlyMemory<byte> Source, string By)
{
    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>What it says of itself, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The version of the designer that drew it, or null.</summary>
    public string? ToolVersion { get; init; }

    /// <summary>True for a shipped file that waits.</summary>
    public bool IsShipped { get; init; }
}
