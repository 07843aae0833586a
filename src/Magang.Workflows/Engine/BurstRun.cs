using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Regulations;

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
    private readonly OpenThings<ActivityContext> _contexts = new(
        state.Contexts,
        static open => open.Id,
        static open => open.ParentId
    );

    public Definition Definition => definition;
    public InstanceState State => state;
    public BurstContext Context => context;

    /// <summary>What it waits for.</summary>
    public OpenThings<Bookmark> Bookmarks { get; } =
        new(state.OpenBookmarks, static mark => mark.Id, static mark => mark.ContextId);

    public JournalSteps Steps { get; } = new();
    public IReadOnlyList<Effect> Effects => _effects;

    /// <summary>Definitions that were asked for in this burst; one answer serves all who asked.</summary>
    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    public void Emit(Effect effect)
    {
        _effects.Add(effect);
        state.HasChildren |= effect is ChildStarted;
    }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsIdle => _queue.Count == 0;

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
            var before = new Before(target, state.NextContextId);
            try
            {
                if (++steps > MostSteps)
                    throw new EndlessBurstException(definition.Nodes[target.Node].Id, MostSteps);
                Do(work, target);
            }
            catch (MagangException failure)
            {
                Fail(work, target, before, failure);
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

    /// <summary>Queues a new execution.</summary>
    /// <param name="node">What is executed.</param>
    /// <param name="parentId">The execution that hears of its end; 0 for none.</param>
    /// <param name="backward">True where a flowchart comes to it by a backward connection.</param>
    /// <param name="locals">Variables of this execution alone, seen by it and by all below it; null for none.</param>
    /// <param name="tag">What its container tells it apart by.</param>
    public ActivityContext Schedule(
        ActivityNode node,
        int parentId,
        bool backward,
        Dictionary<string, JsonElement>? locals = null,
        int tag = 0
    )
    {
        var scheduled = new ActivityContext
        {
            Id = state.NextContextId++,
            Node = node.Index,
            ParentId = parentId,
            Backward = backward,
            Tag = tag,
            Variables = locals,
        };
        _contexts.Add(scheduled);
        _queue.AddLast(new ExecuteWork(scheduled.Id));
        return scheduled;
    }

    /// <summary>Ends an execution: what it still contains is cancelled, its container hears of it next.</summary>
    public void Complete(ActivityContext ended, ImmutableArray<string> outcomes)
    {
        CheckEnd(ended);
        CancelBelow(ended);
        Remove(ended);
        Steps.Add(definition.Nodes[ended.Node].Id, "completed", outcomes);
        if (ended.ParentId == 0)
            Finish(SubStatus.Finished);
        else
            _queue.AddFirst(new ChildWork(ended.ParentId, ended.Node, outcomes, ended.Backward, ended.Tag));
    }

    /// <summary>Ends the loop nearest around an execution; where there is none, the container it stands in.</summary>
    public void Break(ActivityContext own)
    {
        ActivityContext[] around = [.. Around(own)];
        var ends =
            Array.Find(around, at => definition.Nodes[at.Node].Activity.IsLoop)
            ?? Array.Find(around, at => !definition.Nodes[at.Node].Children.IsEmpty)
            ?? around.LastOrDefault()
            ?? own;
        CheckEnd(ends);
        if (ends != own)
            Close(own, []);
        Complete(ends, ["Done"]);
    }

    /// <summary>What an execution runs in, nearest first, within the workflow that it is drawn in.</summary>
    private IEnumerable<ActivityContext> Around(ActivityContext own)
    {
        for (var at = Find(own.ParentId); at is { Workflow: null }; at = Find(at.ParentId))
            yield return at;
    }

    /// <summary>The execution that stands for the used workflow which an execution is part of; null where it is of the definition itself.</summary>
    public ActivityContext? WorkflowOf(ActivityContext part)
    {
        for (var around = Find(part.ParentId); around is not null; around = Find(around.ParentId))
        {
            if (around.Workflow is not null)
                return around;
        }
        return null;
    }

    /// <summary>Ends a used workflow from within: what else runs in it is cancelled.</summary>
    public void CompleteWorkflow(ActivityContext from, ActivityContext standing, ImmutableArray<string> outcomes)
    {
        CheckEnd(standing);
        Close(from, outcomes);
        var node = definition.Nodes[standing.Node];
        ((UsedWorkflow)node.Activity).Leave(new Execution(this, standing, node), outcomes);
    }

    /// <summary>Ends the whole instance by an activity that says so.</summary>
    public void FinishBy(ActivityContext last, ImmutableArray<string> outcomes)
    {
        CheckCaseEnd();
        Close(last, outcomes);
        Finish(SubStatus.Finished);
    }

    /// <summary>Ends the whole instance now; what still waits is cancelled.</summary>
    public void Finish(SubStatus ending)
    {
        if (ending == SubStatus.Finished)
            CheckCaseEnd();
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

    public IReadOnlyList<ActivityContext> ChildrenOf(int contextId) => _contexts.Of(contextId);

    public ActivityContext? Find(int contextId) => _contexts.Find(contextId);

    /// <summary>Gives up all bookmarks that an execution waits at.</summary>
    public void BurnAll(ActivityContext waiting)
    {
        foreach (var bookmark in Bookmarks.Of(waiting.Id).ToArray())
            Burn(bookmark);
    }

    public void Burn(Bookmark bookmark)
    {
        if (!Bookmarks.Remove(bookmark))
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
                    new ChildEnding(child.Outcomes, child.Backward, child.Tag)
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

    private void Fail(Work work, ActivityContext target, Before before, MagangException failure)
    {
        // What ran half-way leaves nothing behind, so that a retry starts clean.
        switch (work)
        {
            case ExecuteWork:
                CancelBelow(target);
                BurnAll(target);
                target.Cells = [];
                target.Memory = default;
                target.Workflow = null;
                break;
            case ChildWork:
                foreach (var child in ChildrenOf(target.Id).Where(child => child.Id >= before.NextId).ToArray())
                    Cancel(child);
                target.Cells = before.Cells;
                break;
        }
        Stop(definition.Nodes[target.Node].Id, failure.Code, failure.Message, work);
    }

    // Asked before anything is taken away: a case that may not end yet stands as it stood.
    private void CheckEnd(ActivityContext ending)
    {
        if (ending.ParentId == 0)
            CheckCaseEnd();
    }

    private void CheckCaseEnd() =>
        definition.Programme?.CheckEnd(
            context.Instance,
            state.CaseStatus,
            OrdersGates ? state.Passed : null,
            WithArticles
        );

    /// <summary>Whether this burst is decided by a behaviour under which gates have an order.</summary>
    public bool OrdersGates => context.Semantics >= Interpreter.OrderedGates;

    /// <summary>A gate with the articles behind it, where the case's region is known here.</summary>
    public string WithArticles(string gate)
    {
        if (!OrdersGates)
            return gate;
        var code = context.Routing.Region ?? context.Reference.Home;
        var articles =
            code is not null && context.Reference.Regions.TryGetValue(code, out var region)
                ? region
                    .Rulesets.Where(ruleset => ruleset.Name == definition.Regulation)
                    .Select(ruleset => GateArticles.Of(ruleset, gate))
                    .FirstOrDefault("")
                : "";
        return articles.Length > 0 ? $"{gate} ({articles})" : gate;
    }

    // Its container is not told.
    private void Close(ActivityContext ended, ImmutableArray<string> outcomes)
    {
        Remove(ended);
        Steps.Add(definition.Nodes[ended.Node].Id, "completed", outcomes);
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
        BurnAll(target);
        return _contexts.Remove(target);
    }

    // What an execution kept before a piece of work, and the first id that the work may give.
    private readonly record struct Before(int[] Cells, int NextId)
    {
        public Before(ActivityContext target, int nextId)
            : this([.. target.Cells], nextId) { }
    }
}
