using System.Diagnostics;

namespace Magang.Workflows.Engine;

/// <summary>Brings a stimulus to where it is waited for, or says why nobody takes it.</summary>
internal static class Delivery
{
    /// <exception cref="MagangException">The stimulus is refused.</exception>
    public static void Deliver(BurstRun run, Stimulus stimulus)
    {
        switch (stimulus)
        {
            case Started:
                run.Begin();
                return;
            case CancelRequested cancel:
                if (cancel.ByParent)
                    run.State.ParentHears = ParentHears.Nothing;
                run.Finish(SubStatus.Cancelled);
                return;
            case RetryRequested retry:
                Retry(run, retry);
                return;
            case StimulusQuarantined quarantined:
                var fault = new QuarantinedException(run.Context.Instance, quarantined.Description);
                run.Stop(run.Definition.Root.Id, fault.Code, fault.Message, failed: null, quarantined.Child);
                return;
            case TaskActed acted:
                TaskDelivery.Deliver(run, acted);
                return;
            case DeadlinesRecounted recounted:
                DeadlineDelivery.Deliver(run, recounted);
                return;
            case ErrandDone done:
                done.CheckWanted(run);
                break;
        }
        // An incident stands: what comes meanwhile is kept, and delivered when the instance goes on.
        if (run.State.OpenIncidents.Count > 0)
            run.State.Kept.Add(stimulus);
        else
            ToBookmarks(run, stimulus);
    }

    private static void ToBookmarks(BurstRun run, Stimulus stimulus)
    {
        switch (stimulus)
        {
            case EventArrived arrived:
                ToEvents(run, arrived);
                break;
            case TimerFired fired:
                ToOne(run, fired.BookmarkId, BookmarkKind.Timer, stimulus);
                break;
            case NumberReserved reserved:
                ToOne(run, reserved.BookmarkId, BookmarkKind.Number, stimulus);
                break;
            case ExternalNumberAnswered external:
                ToOne(run, external.BookmarkId, BookmarkKind.Number, stimulus);
                break;
            case PeriodAnswered answered:
                ToOne(run, answered.BookmarkId, BookmarkKind.Period, stimulus);
                break;
            case JobFinished finished:
                ToOne(run, finished.BookmarkId, BookmarkKind.Job, stimulus);
                break;
            case ErrandDone done:
                ToOne(run, done.BookmarkId, BookmarkKind.Errand, stimulus);
                break;
            case ChildNews news:
                ChildDelivery.Hear(run, news);
                break;
            case DefinitionAnswered answered:
                ChildDelivery.Answer(run, answered);
                break;
            default:
                throw new UnreachableException(stimulus.GetType().Name);
        }
    }

    private static void ToEvents(BurstRun run, EventArrived arrived)
    {
        var waiting = run
            .State.OpenBookmarks.Where(mark =>
                mark.Kind == BookmarkKind.Event && string.Equals(mark.Name, arrived.Name, StringComparison.Ordinal)
            )
            .ToArray();
        if (waiting.Length == 0)
        {
            if (!arrived.Keep)
                throw new NothingWaitsException(run.Context.Instance, arrived.Name, EventNames(run));
            run.State.Kept.Add(arrived);
        }
        foreach (var bookmark in waiting)
            run.Resume(bookmark, arrived);
    }

    private static void ToOne(BurstRun run, int bookmarkId, BookmarkKind kind, Stimulus stimulus)
    {
        var bookmark =
            (run.Bookmarks.Find(bookmarkId) is { } open && open.Kind == kind ? open : null)
            ?? throw new BookmarkGoneException(run.Context.Instance, bookmarkId, StimulusCodec.KindOf(stimulus));
        run.Resume(bookmark, stimulus);
    }

    private static void Retry(BurstRun run, RetryRequested retry)
    {
        var state = run.State;
        var incident =
            state.OpenIncidents.Find(open => open.Id == retry.IncidentId)
            ?? throw new IncidentGoneException(run.Context.Instance, retry.IncidentId);
        state.OpenIncidents.Remove(incident);
        run.Emit(new IncidentResolved(incident.Id));
        if (incident.Child is { } setAside)
            run.Emit(new StartReleased(setAside));
        if (incident.Failed is { } failed)
            run.Requeue(failed);
        if (state.OpenIncidents.Count > 0)
            return;
        foreach (var work in state.Interrupted)
            run.Requeue(work);
        state.Interrupted.Clear();
        run.Drain();
        var kept = state.Kept.ToArray();
        state.Kept.Clear();
        foreach (var stimulus in kept)
            Redeliver(run, stimulus);
    }

    private static void Redeliver(BurstRun run, Stimulus stimulus)
    {
        if (run.State.OpenIncidents.Count > 0)
        {
            run.State.Kept.Add(stimulus);
            return;
        }
        try
        {
            ToBookmarks(run, stimulus is EventArrived arrived ? arrived with { Keep = true } : stimulus);
        }
        catch (BookmarkGoneException)
        {
            // The retry took another way and nobody waits any more; the journal shows when it came and that it was kept.
            run.Steps.Add(run.Definition.Root.Id, "dropped", [StimulusCodec.KindOf(stimulus)]);
        }
        run.Drain();
    }

    private static string[] EventNames(BurstRun run) =>
        [.. run.State.OpenBookmarks.Where(mark => mark.Kind == BookmarkKind.Event).Select(mark => mark.Name)];
}
