using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>Another system reports that it has done what <c>Elsa.RunTask</c> asked it.</summary>
/// <param name="BookmarkId">The bookmark that waits for it.</param>
/// <param name="Result">What it brings; a JSON null where nothing.</param>
public sealed record ErrandDone(int BookmarkId, JsonElement Result) : Stimulus
{
    /// <summary>Refuses a report that nobody waits for, or that was given already while an incident stands.</summary>
    /// <exception cref="BookmarkGoneException">It comes too late, or is for nothing.</exception>
    internal void CheckWanted(BurstRun run)
    {
        var state = run.State;
        var isOpen = run.Bookmarks.Find(BookmarkId) is { Kind: BookmarkKind.Errand };
        if (!isOpen || state.Kept.OfType<ErrandDone>().Any(kept => kept.BookmarkId == BookmarkId))
            throw new BookmarkGoneException(run.Context.Instance, BookmarkId, StimulusCodec.KindOf(this));
    }
}
