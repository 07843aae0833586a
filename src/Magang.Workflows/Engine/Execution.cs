using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Engine;

/// <summary>One execution of one activity, as the activity sees it: its inputs, and what it may do.</summary>
public sealed class Execution : ExpressionScope
{
    private static readonly ImmutableArray<string> Done = ["Done"];

    private readonly BurstRun _run;
    private readonly ActivityContext _own;

    internal Execution(BurstRun run, ActivityContext own, ActivityNode node)
    {
        _run = run;
        _own = own;
        Node = node;
    }

    /// <summary>The activity.</summary>
    public ActivityNode Node { get; }

    /// <summary>The definition it belongs to.</summary>
    public Definition Definition => _run.Definition;

    /// <summary>The instance as it is at this moment of the burst.</summary>
    public InstanceState State => _run.State;

    /// <summary>Who, when, and what may be looked up.</summary>
    public BurstContext Context => _run.Context;

    /// <summary>Numbers it keeps until it completes; their layout is its own.</summary>
#pragma warning disable CA1819 // Written at every burst of a flowchart; a copy would be waste.
    public int[] Cells
    {
        get => _own.Cells;
        set => _own.Cells = value;
    }
#pragma warning restore CA1819

    /// <summary>A value it keeps until it completes; undefined where it keeps none.</summary>
    public JsonElement Memory
    {
        get => _own.Memory;
        set => _own.Memory = value;
    }

    /// <summary>The value of an input now; a JSON null where it is not given.</summary>
    public JsonElement Input(string name) =>
        Node.Inputs.TryGetValue(name, out var expression) ? expression.Evaluate(this) : Json.Null;

    /// <summary>An input as text; null where it is not given or a JSON null.</summary>
    public string? Text(string name)
    {
        var value = Input(name);
        return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : Json.Text(value);
    }

    /// <summary>An input as a truth value; false where it is not given.</summary>
    public bool Flag(string name)
    {
        var value = Input(name);
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.String => bool.TryParse(value.GetString(), out var flag) && flag,
            JsonValueKind.Number => value.GetDouble() != 0,
            _ => false,
        };
    }

    /// <summary>An input as a list of texts; empty where it is not given, one where it is a single text.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        var value = Input(name);
        return value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Select(Json.Text)],
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            _ => [Json.Text(value)],
        };
    }

    /// <summary>Gives an output: what is bound to it takes the value, a variable or an output of the workflow.</summary>
    public void Output(string name, JsonElement value)
    {
        if (Node.Outputs.TryGetValue(name, out var variableId))
            SetVariable(NameOf(variableId), value);
        if (Node.WorkflowOutputs.TryGetValue(name, out var output))
            GiveOut(output, value);
        Definition.Remembered.Keep(State.Remembered, Node, name, value);
    }

    /// <summary>The name of the instance; null while it has none.</summary>
    public string? InstanceName
    {
        get => State.Name;
        set => State.Name = value;
    }

    /// <summary>Sets an output of the workflow that the activity is part of, declared or not.</summary>
    public void GiveOut(string name, JsonElement value) =>
        (_run.WorkflowOf(_own) is { Workflow: { } used } ? used.Outputs : State.Outputs)[name] = value;

    /// <summary>Begins the scope of the used workflow that the activity stands for; nobody outside it sees into it.</summary>
    /// <param name="variables">The workflow's own.</param>
    /// <param name="input">Its inputs, an object.</param>
    public void OpenWorkflow(ImmutableArray<VariableDeclaration> variables, JsonElement input)
    {
        _own.Workflow = new WorkflowScope(input);
        _own.Variables = variables.ToDictionary(
            variable => variable.Name,
            variable => variable.Initial,
            StringComparer.Ordinal
        );
    }

    /// <summary>What the used workflow that the activity stands for has set so far.</summary>
    public IReadOnlyDictionary<string, JsonElement> WorkflowOutputs => _own.Workflow!.Outputs;

    /// <summary>Completes with the outcome <c>Done</c>.</summary>
    public void Complete() => Complete(Done);

    /// <summary>Completes with these outcomes.</summary>
    public void Complete(ImmutableArray<string> outcomes) => _run.Complete(_own, outcomes.IsEmpty ? Done : outcomes);

    /// <summary>Completes with one outcome.</summary>
    public void Complete(string outcome) => Complete([outcome]);

    /// <summary>Ends the instance at once.</summary>
    public void FinishInstance() => _run.FinishBy(_own, []);

    /// <summary>Ends the workflow that the activity is part of with these outcomes: the whole instance, or a used workflow in it.</summary>
    public void CompleteWorkflow(ImmutableArray<string> outcomes)
    {
        if (_run.WorkflowOf(_own) is { } standing)
            _run.CompleteWorkflow(_own, standing, outcomes);
        else
            _run.FinishBy(_own, outcomes);
    }

    /// <summary>Schedules a contained activity; <see cref="Activity.ChildCompleted"/> hears of its end.</summary>
    /// <param name="child">The activity.</param>
    /// <param name="backward">True where a flowchart comes to it by a backward connection.</param>
    /// <param name="locals">Variables of that execution alone, such as a loop's current value; null for none.</param>
    /// <param name="tag">Told to <see cref="Activity.ChildCompleted"/> when this execution of the child ends.</param>
    public void Schedule(
        ActivityNode child,
        bool backward = false,
        Dictionary<string, JsonElement>? locals = null,
        int tag = 0
    ) => _run.Schedule(child, _own.Id, backward, locals, tag);

    /// <summary>Completes, and with it the nearest loop around it; what else runs in the loop is cancelled.</summary>
    public void Break() => _run.Break(_own);

    /// <summary>True while a contained activity is scheduled, runs or waits.</summary>
    public bool HasOpenChildren => _run.ChildrenOf(_own.Id).Count > 0;

    /// <summary>True while this contained activity is scheduled, runs or waits.</summary>
    public bool HasOpen(ActivityNode child) => _run.ChildrenOf(_own.Id).Any(context => context.Node == child.Index);

    /// <summary>True while this contained activity is scheduled but has not begun.</summary>
    public bool IsScheduled(ActivityNode child) =>
        _run.ChildrenOf(_own.Id).Any(context => context.Node == child.Index && !context.Begun);

    /// <summary>Cancels the begun executions of a contained activity; tells how many there were.</summary>
    public int CancelChildren(ActivityNode child)
    {
        var open = _run.ChildrenOf(_own.Id).Where(context => context.Node == child.Index && context.Begun).ToArray();
        foreach (var context in open)
            _run.Cancel(context);
        return open.Length;
    }

    /// <summary>Cancels all that it contains, begun or only scheduled.</summary>
    public void CancelChildren()
    {
        foreach (var child in _run.ChildrenOf(_own.Id).ToArray())
            _run.Cancel(child);
    }

    /// <summary>Cancels what still runs on the ways of the flowchart that lead to this activity.</summary>
    public void CancelWhatLeadsHere()
    {
        if (
            _run.Find(_own.ParentId) is { } parent
            && _run.Definition.Nodes[parent.Node] is { Activity: Flowchart } flow
        )
            Flowchart.CancelWhatLeadsTo(new Execution(_run, parent, flow), Node);
    }

    /// <summary>Takes an event that came before anything waited for it; null where none did.</summary>
    public EventArrived? TakeKept(string name)
    {
        var kept = State.Kept.OfType<EventArrived>().FirstOrDefault(arrived => arrived.Name == name);
        if (kept is not null)
            State.Kept.Remove(kept);
        return kept;
    }

    /// <summary>True, once, in the activity that triggered the instance's start: it goes on without waiting.</summary>
    /// <param name="payload">What came with the event; undefined where nothing did.</param>
    public bool TakeTrigger(out JsonElement payload)
    {
        payload = default;
        if (State.Trigger is not { IsOpen: true } trigger || trigger.ActivityId != Node.Id)
            return false;
        payload = trigger.Payload;
        State.Trigger = new StartingTrigger(trigger.ActivityId);
        return true;
    }

    /// <summary>The flow graph of a flowchart that executes, from the activity that triggered the start where one did.</summary>
    public FlowGraph Graph =>
        State.Trigger is { } trigger ? Definition.GraphOf(Node).From(trigger.ActivityId) : Definition.GraphOf(Node);

    /// <summary>Waits. The activity resumes when a stimulus for the bookmark arrives.</summary>
    /// <returns>The bookmark's id.</returns>
    public int Wait(BookmarkKind kind, string name, TaskSpec? task = null)
    {
        var bookmark = new Bookmark(State.NextBookmarkId++, kind, name) { ContextId = _own.Id, Task = task };
        _run.Bookmarks.Add(bookmark);
        Emit(new BookmarkMade(bookmark.Id, kind, name, Node.Id));
        _run.Steps.Add(Node.Id, "suspended", []);
        return bookmark.Id;
    }

    /// <summary>Asks which version of a definition is started now, and waits for the answer.</summary>
    public void AskDefinition(string definitionId)
    {
        Wait(BookmarkKind.Child, ChildDelivery.AskedFor(definitionId));
        if (_run.Asked.Add(definitionId))
            Emit(new DefinitionAsked(definitionId));
    }

    /// <summary>Key of the child that this execution starts.</summary>
    public string ChildKey => Engine.ChildKey.Of(_own.Id);

    /// <summary>Key of one of the children that this execution starts.</summary>
    public string ChildKeyOf(int place) => Engine.ChildKey.Of(_own.Id, place);

    /// <summary>True where the flowchart has a connection that leaves this activity by this port.</summary>
    public bool HasConnection(string port) =>
        Node.Container is { Activity: Flowchart } flow
        && Definition.GraphOf(flow) is var graph
        && graph.Outbound(graph.LocalIndexOf(Node)).Any(connection => connection.Port == port);

    /// <summary>Waits for a length of time; none or less completes at once.</summary>
    /// <param name="length">How long.</param>
    /// <param name="input">The input that says so, for the error.</param>
    /// <exception cref="InputUnusableException">No calendar goes that far.</exception>
    public void WaitFor(TimeSpan length, string input)
    {
        if (length <= TimeSpan.Zero)
            Complete();
        else if (length < DateTimeOffset.MaxValue - Now)
            WaitUntil(Now + length);
        else
            throw new InputUnusableException(
                Node.Id,
                input,
                length.ToString("c", CultureInfo.InvariantCulture),
                "jangka waktu yang berakhir sebelum tahun 10000"
            );
    }

    /// <summary>Waits until an instant.</summary>
    /// <returns>The bookmark's id.</returns>
    public int WaitUntil(DateTimeOffset dueAt)
    {
        var bookmark = Wait(BookmarkKind.Timer, Node.Id);
        Emit(new TimerSet(bookmark, dueAt.ToUniversalTime()));
        return bookmark;
    }

    /// <summary>Opens a task and waits for its end.</summary>
    /// <returns>The task's id.</returns>
    public int OpenTask(TaskSpec task)
    {
        var bookmark = Wait(BookmarkKind.Task, Node.Id, task);
        Emit(new TaskOpened(bookmark, task));
        return bookmark;
    }

    /// <summary>Adds an effect.</summary>
    public void Emit(Effect effect) => _run.Emit(effect);

    /// <summary>Publishes a message with the instance's next event number.</summary>
    /// <param name="type">The contract's name.</param>
    /// <param name="writeMembers">Writes the members beyond instance, number, instant and case.</param>
    public void Publish(string type, Action<Utf8JsonWriter> writeMembers)
    {
        var number = ++State.EventSequence;
        Emit(
            new MessagePublished(
                type,
                Json.Bytes(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("instance", Instance.Value);
                    writer.WriteNumber("number", number);
                    writer.WriteString("at", Now);
                    writeMembers(writer);
                    writer.WriteEndObject();
                })
            )
        );
    }

    /// <summary>Writes what a gate decided into the journal entry of this burst.</summary>
    public void Record(Action<Utf8JsonWriter> writeVerdict) => _run.Steps.AddVerdict(Node.Id, writeVerdict);

    /// <summary>Moves the programme's status machine.</summary>
    /// <exception cref="Gates.StatusRefusedException">The way is not open from where the case is, or a gate before it was not passed.</exception>
    public void MoveTo(string caseStatus)
    {
        Definition.Programme?.Check(Instance, State.CaseStatus, caseStatus, State.Passed, _run.WithArticles);
        State.CaseStatus = caseStatus;
    }

    /// <summary>Remembers that a gate was passed.</summary>
    /// <exception cref="Gates.GateTooEarlyException">The programme has a gate before it that was not passed.</exception>
    public void Pass(string gate)
    {
        if (_run.OrdersGates)
            Definition.Programme?.CheckPass(Instance, gate, State.Passed, _run.WithArticles);
        if (!State.Passed.Contains(gate, StringComparer.Ordinal))
            State.Passed.Add(gate);
    }

    /// <summary>Remembers who decided this task, for the four eyes of a later one.</summary>
    public void RememberDecider(string account) => State.Deciders[Node.Id] = account;

    /// <summary>The accounts that decided these tasks last.</summary>
    /// <param name="activities">Ids in the workflow that the activity is part of.</param>
    public ImmutableArray<string> DecidersOf(ImmutableArray<string> activities) =>
        [
            .. activities
                .Select(activity => Node.UsedIn is { } standing ? $"{standing.Id}/{activity}" : activity)
                .Select(activity => State.Deciders.GetValueOrDefault(activity))
                .OfType<string>()
                .Distinct(),
        ];

    /// <summary>True where this child has ended.</summary>
    public bool HasEnded(long child) => State.Ended.Contains(child);

    /// <summary>Sets a variable of this execution alone; it is gone when the activity completes.</summary>
    public void Local(string name, JsonElement value) => (_own.Variables ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>Gives up all bookmarks that this execution waits at.</summary>
    public void BurnOthers() => _run.BurnAll(_own);

    /// <summary>Today in the region's zone.</summary>
    /// <exception cref="RegionUnknownException">The region is not served here.</exception>
    public override DateOnly Today => Context.Reference.RegionOf(Context.Routing.Region).Clock.DayOf(Now);

    /// <summary>An input as a day.</summary>
    /// <exception cref="InputUnusableException">It is none.</exception>
    public DateOnly Day(string name)
    {
        var text = Text(name);
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new InputUnusableException(Node.Id, name, text, "tanggal seperti 2025-03-03");
    }

    /// <summary>Replaces the dossier.</summary>
    public void SetDossier(JsonElement dossier) => State.Dossier = dossier;

    /// <inheritdoc />
    public override JsonElement OutputOf(string activity, string output) =>
        Definition.Remembered.Of(State.Remembered, Node, activity, output);

    /// <inheritdoc />
    public override JsonElement LastResult => RememberedOutputs.Last(State.Remembered);

    /// <inheritdoc />
    public override Func<JsonElement>? OutputReader(string function) =>
        Definition.Remembered.Reader(State.Remembered, Node, function);

    /// <inheritdoc />
    public override Action<ImmutableArray<string>>? OutcomeTaker =>
        Node.Activity is RunJavaScript ? outcomes => ScriptOutcomes = outcomes : null;

    /// <summary>The outcomes that the activity's own script set in this burst; empty where it set none.</summary>
    internal ImmutableArray<string> ScriptOutcomes { get; private set; } = [];

    /// <inheritdoc />
    public override Routing Routing => Context.Routing;

    /// <inheritdoc />
    public override InstanceId Instance => Context.Instance;

    /// <inheritdoc />
    public override DateTimeOffset Now => State.LastAt;

    /// <inheritdoc />
    public override string? CorrelationId
    {
        get => State.CorrelationId;
        set => State.CorrelationId = value;
    }

    /// <inheritdoc />
    public override string DefinitionId => (Node.UsedIn?.Uses ?? Definition).Key.DefinitionId;

    /// <inheritdoc />
    public override bool TryGetVariable(string name, out JsonElement value)
    {
        for (var scope = Scope; scope is not null; scope = _run.Find(scope.ParentId))
        {
            if (scope.Variables is { } variables && variables.TryGetValue(name, out value))
                return true;
            if (scope.Workflow is not null)
            {
                value = default;
                return false;
            }
        }
        return State.Variables.TryGetValue(name, out value);
    }

    /// <inheritdoc />
    public override void SetVariable(string name, JsonElement value)
    {
        for (var scope = Scope; scope is not null; scope = _run.Find(scope.ParentId))
        {
            if (scope.Variables is { } variables && (scope.Workflow is not null || variables.ContainsKey(name)))
            {
                variables[name] = value;
                return;
            }
        }
        State.Variables[name] = value;
    }

    /// <inheritdoc />
    public override IEnumerable<string> VariableNames
    {
        get
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            for (var scope = Scope; scope is not null; scope = _run.Find(scope.ParentId))
            {
                names.UnionWith(scope.Variables?.Keys.AsEnumerable() ?? []);
                if (scope.Workflow is not null)
                    return names;
            }
            names.UnionWith(State.Variables.Keys);
            return names;
        }
    }

    /// <inheritdoc />
    public override bool TryGetInput(string name, out JsonElement value)
    {
        value = Json.Member(WorkflowInput, name);
        return value.ValueKind != JsonValueKind.Undefined;
    }

    /// <inheritdoc />
    public override IEnumerable<KeyValuePair<string, JsonElement>> Inputs =>
        (
            WorkflowInput is { ValueKind: JsonValueKind.Object } given
                ? given.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))
                : []
        ).Concat(
            DeclaredInputs.Where(name => !TryGetInput(name, out _)).Select(name => KeyValuePair.Create(name, Json.Null))
        );

    private ImmutableArray<string> DeclaredInputs =>
        _run.WorkflowOf(_own) is { } standing ? Definition.Nodes[standing.Node].Uses!.Inputs : Definition.Inputs;

    /// <inheritdoc />
    public override JsonElement Fact(string path)
    {
        var value = State.Dossier;
        foreach (var part in path.Split('.'))
            value = Json.Member(value, part);
        return value;
    }

    // What an activity that stands for a used workflow sees is outside that workflow.
    private ActivityContext? Scope => _own.Workflow is null ? _own : _run.Find(_own.ParentId);

    private JsonElement WorkflowInput => _run.WorkflowOf(_own)?.Workflow?.Input ?? State.Input;

    private string NameOf(string variableId)
    {
        for (var node = Node.Container; node is not null && node != Node.UsedIn; node = node.Container)
        {
            foreach (var variable in node.Variables)
            {
                if (variable.Id == variableId)
                    return variable.Name;
            }
        }
        foreach (var variable in (Node.UsedIn?.Uses ?? Definition).Variables)
        {
            if (variable.Id == variableId)
                return variable.Name;
        }
        return variableId;
    }
}
