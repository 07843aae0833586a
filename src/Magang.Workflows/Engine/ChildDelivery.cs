using Magang.Workflows.Gates;

namespace Magang.Workflows.Engine;

/// <summary>News between an instance and those that it started.</summary>
internal static class ChildDelivery
{
    private const string Asked = "?";

    /// <summary>Name of the bookmark at which an activity waits for the version of a definition.</summary>
    public static string AskedFor(string definitionId) => Asked + definitionId;

    /// <summary>Brings news to the activity that started the child. An end that nobody waits for any more is let go.</summary>
    public static void Hear(BurstRun run, ChildNews news)
    {
        if (news is ChildEnded { Key: null } ended)
        {
            HearCase(run, ended);
            return;
        }
        var starter = ChildKey.ContextOf(news.Key ?? "");
        var waiting = run.Bookmarks.Of(starter).FirstOrDefault(mark => mark.Kind == BookmarkKind.Child);
        if (waiting is null)
            run.Steps.Add(run.Definition.Root.Id, "dropped", [StimulusCodec.KindOf(news)]);
        else
            run.Hear(waiting, news);
    }

    /// <summary>Brings the answer to all that asked for this definition.</summary>
    public static void Answer(BurstRun run, DefinitionAnswered answered)
    {
        var name = AskedFor(answered.DefinitionId);
        foreach (
            var asking in run
                .State.OpenBookmarks.Where(mark =>
                    mark.Kind == BookmarkKind.Child && string.Equals(mark.Name, name, StringComparison.Ordinal)
                )
                .ToArray()
        )
            run.Resume(asking, answered);
    }

    /// <summary>Tells the parent of an incident, where it wants to hear of it.</summary>
    public static void TellFault(BurstRun run, Incident incident)
    {
        var state = run.State;
        if (state is not { Parent: not null, ParentHears: ParentHears.EndOrFault or ParentHears.EndAndFaults })
            return;
        run.Emit(
            new StimulusSent(
                new StimulusTarget(TargetKind.Parent),
                new ChildFaulted(run.Context.Instance, incident.Code, incident.Message) { Key = state.ParentKey }
            )
        );
        // Counted as faulted now: a later end would be counted twice.
        if (state.ParentHears == ParentHears.EndOrFault)
            state.ParentHears = ParentHears.Nothing;
    }

    /// <summary>Ends all children of an instance that is cancelled, those included that are decided but not made yet.</summary>
    public static void CancelAll(BurstRun run)
    {
        var state = run.State;
        foreach (var incident in state.OpenIncidents)
        {
            if (incident.Child is { } setAside)
                run.Emit(new StartReleased(setAside));
        }
        if (state.HasChildren)
            run.Emit(
                new StimulusSent(
                    new StimulusTarget(TargetKind.Children),
                    new CancelRequested($"Induknya, berkas {run.Context.Instance}, dibatalkan.") { ByParent = true }
                )
            );
    }

    private static void HearCase(BurstRun run, ChildEnded ended)
    {
        run.State.ChildrenOpen--;
        // Only who waits for what the cases say needs to know which have ended; a batch may have many thousands.
        if (run.Definition.CountsEndedCases)
            run.State.Ended.Add(ended.Child.Value);
        foreach (var waiting in run.State.OpenBookmarks.Where(mark => IsForCases(run, mark)).ToArray())
            run.Resume(waiting, ended);
    }

    private static bool IsForCases(BurstRun run, Bookmark mark) =>
        mark.Kind == BookmarkKind.Child
        && run.Find(mark.ContextId) is { } context
        && run.Definition.Nodes[context.Node].Activity is AwaitCases;
}
