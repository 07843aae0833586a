using Magang.Workflows.Definitions;

namespace Magang.Workflows.Runs;

/// <summary>One execution of one activity, as the journal tells of it.</summary>
public sealed class ActivityRun
{
    private readonly List<GateDecision> _decisions = [];

    internal ActivityRun(
        int number,
        ActivityNode? node,
        ActivityRun? container,
        ActivityRun? scheduler,
        DateTimeOffset at
    )
    {
        (Number, Node, Container, Scheduler, StartedAt) = (number, node, container, scheduler, at);
        Depth = scheduler is null ? 0 : scheduler.Depth + 1;
    }

    /// <summary>Counts from 1 in the order in which they began; 0 is the workflow itself.</summary>
    public int Number { get; }

    /// <summary>The activity; null for the workflow itself.</summary>
    public ActivityNode? Node { get; }

    /// <summary>The execution that it runs in; null for the workflow itself.</summary>
    public ActivityRun? Container { get; }

    /// <summary>The execution after which it began: the one before it in its flow, else <see cref="Container"/>.</summary>
    public ActivityRun? Scheduler { get; }

    /// <summary>How many executions lead to it.</summary>
    public int Depth { get; }

    /// <summary>UTC.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How it stands.</summary>
    public RunStatus Status { get; internal set; }

    /// <summary>Whether it waits for something outside.</summary>
    public bool Waits => Marks.Count > 0;

    /// <summary>Failures that stand, in it and in all that runs in it.</summary>
    public int Faults { get; internal set; }

    /// <summary>What gates decided in it, oldest first.</summary>
    public IReadOnlyList<GateDecision> Decisions => _decisions;

    /// <summary>The outcomes that it ended with.</summary>
    public IReadOnlyList<string> Outcomes { get; internal set; } = [];

    /// <summary>The last failure; null where it never failed.</summary>
    public RunEvent? Failure { get; internal set; }

    internal bool IsOpen => EndedAt is null;
    internal HashSet<int> Marks { get; } = [];
    internal int Touched { get; set; }

    internal void Add(GateDecision decision) => _decisions.Add(decision);

    internal void End(RunStatus status, DateTimeOffset at) => (Status, EndedAt) = (status, at);
}

/// <summary>What a gate decided, without what it decided about.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Verdict">The worst of its findings, for example <c>HOLD</c>.</param>
/// <param name="Rules">Each rule of it with its citation and outcome.</param>
public sealed record GateDecision(string Gate, string Verdict, IReadOnlyList<RuleOutcome> Rules);

/// <summary>What one rule meant for the case.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Citation">Regulation and article.</param>
/// <param name="Outcome">For example <c>ACCEPT</c>.</param>
public sealed record RuleOutcome(string Rule, string Citation, string Outcome);
