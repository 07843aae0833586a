namespace Magang.Workflows.Engine;

/// <summary>A place at which an instance waits.</summary>
/// <param name="Id">Unique within the instance.</param>
/// <param name="Kind">What for.</param>
/// <param name="Name">For events the event's name; for the rest the activity's id.</param>
public sealed record Bookmark(int Id, BookmarkKind Kind, string Name)
{
    /// <summary>The activity execution that waits.</summary>
    public required int ContextId { get; init; }

    /// <summary>For tasks: what is asked.</summary>
    public TaskSpec? Task { get; init; }

    /// <summary>For tasks: how often it changed hands.</summary>
    public int TaskRevision { get; init; }

    /// <summary>For tasks: the account that has it; null while it is open to all candidates.</summary>
    public string? ClaimedBy { get; init; }
}
