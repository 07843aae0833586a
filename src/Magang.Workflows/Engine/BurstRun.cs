using System.Collections.Immutable;
using System.Diagnostics;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Engine;

/// <summary>One burst while it runs: work is taken from a queue until every branch waits or one fails.</summary>
/// <remarks>
/// Scheduled activities run in the order they were scheduled; a container hears of a child's end before anything else
/// runs. This is Elsa's order.
/// </remarks>
internal sealed class BurstRun(Definition definition, InstanceState state, BurstContext context)
{
    /// <summary>Work items of one burst; more means a loop without a wait.</summary>
    private const int MostSteps = 100_000;

    private readonly LinkedList<Work> _queue = [];
    private readonly List<Effect> _effects = [];

    public Definition Definition => definition;
    public InstanceState State => state;
    public BurstContext Context => context;
    public JournalSteps Steps { get; } = new();
    public IReadOnlyList<Effect> Effects => _effects;

    /// <summary>Definitions that were asked for in this burst; one answer serves all who asked.</summary>
    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    public void Emit(Effect effect)
    {
        _effects.Add(effect);
        state.HasChildren |= effect is ChildStarted;
    }

    /// <summary>Begins with the root.</summary>
    public void Begin()
    {
        foreach (var variable in definition.Variables)
            state.Variables[variable.Name] = variable.Initial;
        Schedule(definition.Root, parentId: 0, backward: false);
    }

    /// <summary>Works until nothing is left to do, or something failed.</summary>
    public void Drain()
    {
        var steps = 0;
        while (state.Status == Status.Running && _queue.First is { } first)
        {
            _queue.RemoveFirst();
            var work = first.Value;
            if (Find(work.ContextId) is not { } target)
                continue;
            try
            {
                if (++steps > MostSteps)
                    throw new EndlessBurstException(definition.Nodes[target.Node].Id, MostSteps);
                Do(work, target);
            }
            catch (MagangException failure)
            {
                Fail(work, target, failure);
                return;
            }
        }
    }

    /// <summary>Puts an interrupted piece of work back, before all that was queued after it.</summary>
    public void Requeue(Work work) => _queue.AddLast(work);

    /// <summary>Brings news to a bookmark that stays: its activity gives it up by itself.</summary>
    public void Hear(Bookmark bookmark, Stimulus stimulus) =>
        _queue.AddLast(new ResumeWork(bookmark.ContextId, bookmark, stimulus));

    public void Resume(Bookmark bookmark, Stimulus stimulus)
    {
        Burn(bookmark);
        _queue.AddLast(new ResumeWork(bookmark.ContextId, bookmark, stimulus));
    }

    public ActivityContext Schedule(ActivityNode node, int parentId, bool backward)
    {
        var scheduled = new ActivityContext
        {
            Id = state.NextContextId++,
            Node = node.Index,
            ParentId = parentId,
            Backward = backward,
        };
        state.Contexts.Add(scheduled);
        _queue.AddLast(new ExecuteWork(scheduled.Id));
        return scheduled;
    }

    /// <summary>Ends an execution: what it still contains is cancelled, its container hears of it next.</summary>
    public void Complete(ActivityContext ended, ImmutableArray<string> outcomes)
    {
        if (ended.ParentId == 0)
            definition.Programme?.CheckEnd(context.Instance, state.CaseStatus);
        CancelBelow(ended);
        Remove(ended);
        Steps.Add(definition.Nodes[ended.Node].Id, "completed", outcomes);
        if (ended.ParentId == 0)
            Finish(SubStatus.Finished);
        else
            _queue.AddFirst(new ChildWork(ended.ParentId, ended.Node, outcomes, ended.Backward));
    }

    /// <summary>Ends the whole instance now; what still waits is cancelled.</summary>
    public void Finish(SubStatus ending)
    {
        if (ending == SubStatus.Finished)
            definition.Programme?.CheckEnd(context.Instance, state.CaseStatus);
        _queue.Clear();
        foreach (var left in state.Contexts.ToArray())
            CancelOne(left);
        state.OpenBookmarks.ToList().ForEach(Burn);
        if (ending == SubStatus.Cancelled)
            ChildDelivery.CancelAll(this);
        foreach (var incident in state.OpenIncidents)
            Emit(new IncidentResolved(incident.Id));
        state.OpenIncidents.Clear();
        state.Interrupted.Clear();
        state.Kept.Clear();
        // Who is taken out of the flow by hand is free again; a drawn ending frees by itself what it should.
        if (ending == SubStatus.Cancelled && context.Routing.Person is not null)
            Emit(new PeriodsFreed(From: null));
        state.Status = Status.Finished;
        state.SubStatus = ending;
    }

    /// <summary>Takes an execution and all below it away. Its container is not told.</summary>
    public void Cancel(ActivityContext target)
    {
        CancelBelow(target);
        CancelOne(target);
    }

    public IEnumerable<ActivityContext> ChildrenOf(int contextId) =>
        state.Contexts.Where(open => open.ParentId == contextId);

    public ActivityContext? Find(int contextId)
    {
        foreach (var open in state.Contexts)
        {
            if (open.Id == contextId)
                return open;
        }
        return null;
    }

    public void Burn(Bookmark bookmark)
    {
        if (!state.OpenBookmarks.Remove(bookmark))
            return;
        Emit(new BookmarkBurned(bookmark.Id, bookmark.Kind));
        if (bookmark.Task is not null)
            Emit(new TaskClosed(bookmark.Id, bookmark.TaskRevision + 1, Decision: null, DecidedBy: null));
    }

    /// <summary>Records a failure that has no work to repeat, such as a quarantined stimulus.</summary>
    public void Stop(string activityId, string code, string message, Work? failed, InstanceId? child = null)
    {
        var incident = new Incident(state.NextIncidentId++, activityId, code, message)
        {
            Failed = failed,
            Child = child,
        };
        state.OpenIncidents.Add(incident);
        Emit(new IncidentRaised(incident.Id, activityId, code, message));
        ChildDelivery.TellFault(this, incident);
        Steps.Add(activityId, "faulted", []);
        state.Interrupted.AddRange(_queue);
        _queue.Clear();
    }

    private void Do(Work work, ActivityContext target)
    {
        var node = definition.Nodes[target.Node];
        var execution = new Execution(this, target, node);
        switch (work)
        {
            case ExecuteWork:
                target.Begun = true;
                Steps.Add(node.Id, "started", []);
                OpenScope(node, target);
                node.Activity.Execute(execution);
                break;
            case ResumeWork resume:
                Steps.Add(node.Id, "resumed", []);
                node.Activity.Resume(execution, resume.Bookmark, resume.Stimulus);
                break;
            case ChildWork child:
                node.Activity.ChildCompleted(
                    execution,
                    definition.Nodes[child.Child],
                    new ChildEnding(child.Outcomes, child.Backward)
                );
                break;
            default:
                throw new UnreachableException(work.GetType().Name);
        }
    }

    private static void OpenScope(ActivityNode node, ActivityContext target)
    {
        if (node.Variables.IsDefaultOrEmpty)
            return;
        target.Variables ??= new(StringComparer.Ordinal);
        foreach (var variable in node.Variables)
            target.Variables[variable.Name] = variable.Initial;
    }

    private void Fail(Work work, ActivityContext target, MagangException failure)
    {
        // A half-run activity leaves nothing behind: its bookmarks and children go, so that a retry starts clean.
        if (work is ExecuteWork)
        {
            CancelBelow(target);
            foreach (var bookmark in state.OpenBookmarks.Where(mark => mark.ContextId == target.Id).ToArray())
                Burn(bookmark);
            target.Cells = [];
        }
        Stop(definition.Nodes[target.Node].Id, failure.Code, failure.Message, work);
    }

    private void CancelBelow(ActivityContext container)
    {
        foreach (var child in ChildrenOf(container.Id).ToArray())
            Cancel(child);
    }

    private void CancelOne(ActivityContext target)
    {
        if (!Remove(target) || !target.Begun)
            return;
        Steps.Add(definition.Nodes[target.Node].Id, "cancelled", []);
    }

    private bool Remove(ActivityContext target)
    {
        foreach (var bookmark in state.OpenBookmarks.Where(mark => mark.ContextId == target.Id).ToArray())
            Burn(bookmark);
        return state.Contexts.Remove(target);
    }
}
