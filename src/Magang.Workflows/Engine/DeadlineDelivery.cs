namespace Magang.Workflows.Engine;

/// <summary>Counts the due dates of an instance's open tasks again.</summary>
internal static class DeadlineDelivery
{
    /// <exception cref="CalendarDiffersException">Another calendar is loaded here than the one that is meant.</exception>
    /// <exception cref="NoDeadlineMovesException">Every open task is due when it was.</exception>
    public static void Deliver(BurstRun run, DeadlinesRecounted recounted)
    {
        var region = run.Context.Reference.RegionOf(run.Context.Routing.Region);
        var version = region.Calendar?.Version;
        if (!string.Equals(version, recounted.Calendar, StringComparison.Ordinal))
            throw new CalendarDiffersException(run.Context.Instance, recounted.Calendar, version);
        var today = region.Clock.DayOf(run.State.LastAt);
        var moved = false;
        foreach (var waiting in run.State.OpenBookmarks.ToArray())
        {
            if (waiting.Task is not { DueWorkingDays: { } days, OpenedOn: { } opened } task)
                continue;
            var due = TaskDeadline.Of(region, opened, days, today);
            if (due == task.DueAt)
                continue;
            run.Bookmarks.Replace(waiting with { Task = task with { DueAt = due } });
            run.Emit(new TaskDueMoved(waiting.Id, task.DueAt, due));
            moved = true;
        }
        if (!moved)
            throw new NoDeadlineMovesException(run.Context.Instance, recounted.Calendar);
    }
}

/// <summary>The calendar that is loaded is not the one by which due dates shall be counted.</summary>
public sealed class CalendarDiffersException(InstanceId instance, string wanted, string? loaded)
    : MagangException(
        "MGW-166",
        $"Tenggat berkas {instance} harus dihitung menurut kalender {wanted}, padahal yang dimuat di sini {loaded ?? "tidak ada"}. Muat ulang folder workflows pada server ini, lalu ulangi hitung-ulang."
    );

/// <summary>Every open task is due when it was.</summary>
public sealed class NoDeadlineMovesException(InstanceId instance, string calendar)
    : MagangException(
        "MGW-167",
        $"Menurut kalender {calendar} tidak ada tenggat yang berubah pada berkas {instance}. Tidak ada yang perlu dilakukan."
    );
