using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Runs;

/// <summary>Reads a journal entry by entry, and keeps which executions are open.</summary>
internal sealed class RunReading(Definition definition)
{
    private readonly Dictionary<string, ActivityNode> _nodes = definition.Nodes.ToDictionary(
        node => node.Id,
        StringComparer.Ordinal
    );
    private readonly OpenRuns _open = new(definition);
    private readonly List<ActivityRun> _runs = [];
    private readonly List<RunEvent> _events = [];
    private readonly Dictionary<int, ActivityRun> _waiting = [];
    private readonly Dictionary<int, ActivityRun> _failed = [];
    private int _entries;

    public RunHistory History() => new(_runs, _events, _entries);

    public void Add(JsonElement entry)
    {
        _entries++;
        var at = Json.Member(entry, "at").GetDateTimeOffset();
        var effects = new EntryEffects(entry);
        if (_runs.Count == 0)
            Begin(node: null, container: null, scheduler: null, at);
        Resolve(effects);
        foreach (var step in EntryEffects.Items(Json.Member(entry, "steps")))
            if (step is { ValueKind: JsonValueKind.Array } && step.GetArrayLength() >= 2)
                if (_nodes.TryGetValue(Json.Text(step[0]), out var node))
                    Step(node, Json.Text(step[1]), [.. step.EnumerateArray().Skip(2).Select(Json.Text)], effects, at);
        foreach (var mark in effects.Burned)
            if (_waiting.Remove(mark, out var waited))
                waited.Marks.Remove(mark);
        Judge(entry);
        End(entry, at);
        _open.EndOfEntry();
    }

    private void Step(ActivityNode node, string what, string[] outcomes, EntryEffects effects, DateTimeOffset at)
    {
        switch (what)
        {
            case "started":
                Say(node, _open.Retried(node) ?? Begin(node, at), RunEventKind.Started, at);
                break;
            case "suspended":
                var waits = _open.Current(node);
                if (effects.NextMark() is { } mark && waits is not null)
                {
                    waits.Marks.Add(mark);
                    _waiting[mark] = waits;
                }
                Say(node, waits, RunEventKind.Suspended, at);
                break;
            case "resumed":
                Say(node, _open.Touch(Woken(node, effects)), RunEventKind.Resumed, at);
                break;
            case "completed":
                var ended = _open.Close(node, RunStatus.Completed, at);
                if (ended is not null)
                    ended.Outcomes = outcomes;
                Say(node, ended, RunEventKind.Completed, at, outcomes);
                break;
            case "cancelled":
                Say(node, _open.Close(node, RunStatus.Canceled, at), RunEventKind.Canceled, at);
                break;
            case "faulted":
                Fail(node, effects, at);
                break;
        }
    }

    private ActivityRun Begin(ActivityNode node, DateTimeOffset at)
    {
        var (container, scheduler) = _open.Before(node);
        return Begin(node, container ?? _runs[0], scheduler ?? container ?? _runs[0], at);
    }

    private ActivityRun Begin(ActivityNode? node, ActivityRun? container, ActivityRun? scheduler, DateTimeOffset at)
    {
        var run = new ActivityRun(_runs.Count, node, container, scheduler, at);
        _runs.Add(run);
        if (node is not null)
            _open.Add(node, run);
        return run;
    }

    // What waited for one of the bookmarks that were used up now, in their order; else what worked last.
    private ActivityRun? Woken(ActivityNode node, EntryEffects effects)
    {
        foreach (var mark in effects.Woken)
            if (_waiting.TryGetValue(mark, out var waiting) && waiting.Node == node && waiting.IsOpen)
            {
                effects.Woken.Remove(mark);
                return waiting;
            }
        return _open.Current(node);
    }

    private void Fail(ActivityNode node, EntryEffects effects, DateTimeOffset at)
    {
        var incident = effects.NextIncident();
        var run = _open.Current(node) ?? _runs[0];
        run.Status = RunStatus.Faulted;
        for (var above = run; above is not null; above = above.Container)
            above.Faults++;
        if (incident is { } raised)
            _failed[raised.Id] = run;
        Say(node, run, RunEventKind.Faulted, at);
        run.Failure = _events[^1] = _events[^1] with { Code = incident?.Code, Message = incident?.Message };
    }

    private void Resolve(EntryEffects effects)
    {
        foreach (var incident in effects.Resolved)
        {
            if (!_failed.Remove(incident, out var run))
                continue;
            for (var above = run; above is not null; above = above.Container)
                above.Faults--;
            if (!run.IsOpen || run.Status != RunStatus.Faulted || _failed.ContainsValue(run))
                continue;
            run.Status = RunStatus.Running;
            _open.Retry(run);
        }
    }

    private void Judge(JsonElement entry)
    {
        foreach (var recorded in EntryEffects.Items(Json.Member(entry, "verdicts")))
        {
            var verdict = Json.Member(recorded, "verdict");
            if (_open.Last(Json.Text(Json.Member(recorded, "activity"))) is { } judged)
                judged.Add(
                    new GateDecision(
                        Json.Text(Json.Member(verdict, "gate")),
                        Json.Text(Json.Member(verdict, "verdict")),
                        [
                            .. EntryEffects
                                .Items(Json.Member(verdict, "findings"))
                                .Select(finding => new RuleOutcome(
                                    Json.Text(Json.Member(finding, "rule")),
                                    Json.Text(Json.Member(finding, "citation")),
                                    Json.Text(Json.Member(finding, "outcome"))
                                )),
                        ]
                    )
                );
        }
    }

    private void End(JsonElement entry, DateTimeOffset at)
    {
        if (Json.Member(entry, "ending") is not { ValueKind: JsonValueKind.Number } ending)
            return;
        switch ((Engine.SubStatus)ending.GetInt16())
        {
            case Engine.SubStatus.Finished:
                _runs[0].End(RunStatus.Completed, at);
                break;
            case Engine.SubStatus.Cancelled:
                _runs[0].End(RunStatus.Canceled, at);
                break;
        }
    }

    private void Say(
        ActivityNode node,
        ActivityRun? run,
        RunEventKind kind,
        DateTimeOffset at,
        IReadOnlyList<string>? outcomes = null
    ) =>
        _events.Add(
            new RunEvent(_events.Count + 1, _entries, node, run ?? _runs[0], kind, at) { Outcomes = outcomes ?? [] }
        );
}
