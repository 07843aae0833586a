using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Outlines.Words;

namespace Magang.Workflows.Pictures;

/// <summary>What a case waits for, in a few words without personal values.</summary>
/// <param name="dueAt">When each timer's bookmark is due.</param>
/// <param name="clock">The zone in which days and times are told.</param>
internal sealed class WaitWords(IReadOnlyDictionary<int, DateTimeOffset> dueAt, OfficeClock clock)
{
    /// <summary>Whether somebody must do something, or only may.</summary>
    public static MarkKind KindOf(Bookmark bookmark) =>
        bookmark.Task is { Optional: true } ? MarkKind.Possible : MarkKind.Waiting;

    /// <summary>The words.</summary>
    public string Of(Bookmark bookmark) =>
        bookmark switch
        {
            { Task: { Optional: true } task } => $"boleh: {RoleWords.Of(task.Role)}",
            { Task: { DueAt: { } due } task } =>
            // Due is the end of the last day, which is the first instant of the next.
            $"menunggu {RoleWords.Of(task.Role)}, tenggat {DayText.Of(clock.DayOf(due.AddTicks(-1)))}",
            { Task: { } task } => $"menunggu {RoleWords.Of(task.Role)}",
            { Kind: BookmarkKind.Timer } when dueAt.TryGetValue(bookmark.Id, out var due) => $"sampai {Instant(due)}",
            { Kind: BookmarkKind.Timer } => "menunggu waktunya",
            { Kind: BookmarkKind.Event } => $"menunggu peristiwa {bookmark.Name}",
            { Kind: BookmarkKind.Child } => "menunggu berkas yang dibuka",
            { Kind: BookmarkKind.Job } => "menunggu sistem lain",
            _ => "menunggu",
        };

    private string Instant(DateTimeOffset at) =>
        $"{DayText.Of(clock.DayOf(at))} {at.ToOffset(clock.Offset).ToString("HH.mm", CultureInfo.InvariantCulture)}";
}
