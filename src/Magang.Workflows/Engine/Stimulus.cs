using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What wakes an instance. Data only: the journal keeps it, and a replay takes it from there.</summary>
/// <remarks>Personal values in any payload are already references (see <c>Personal.Vault</c>).</remarks>
public abstract record Stimulus
{
    /// <summary>Who caused it; <see cref="Actor.Engine"/> where nobody did.</summary>
    public Actor By { get; init; } = Actor.Engine;

    /// <summary>The caller's key for this act: the same key on the same instance gets the same answer, for ever.</summary>
    /// <value>Null where a repeat is harmless or impossible.</value>
    public string? OperationId { get; init; }
}

/// <summary>Begins an instance. The first stimulus of each, and of each only once.</summary>
public sealed record Started : Stimulus
{
    /// <summary>Inputs by name, as the definition declares them; undefined where none were given.</summary>
    public JsonElement Input { get; init; }

    /// <summary>The first facts of the dossier: an object, or undefined.</summary>
    public JsonElement Facts { get; init; }

    /// <summary>The case's correlation id, or null.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The activity that triggered the start, where a trigger did.</summary>
    public string? TriggerActivityId { get; init; }

    /// <summary>What came with the event that triggered the start; undefined where nothing did.</summary>
    public JsonElement TriggerPayload { get; init; }

    /// <summary>The instance that started this one as its child, or null.</summary>
    public InstanceId? Parent { get; init; }

    /// <summary>The key under which the parent started it; null for a case of a batch.</summary>
    public string? ParentKey { get; init; }

    /// <summary>What the parent wants to hear.</summary>
    public ParentHears ParentHears { get; init; }

    /// <summary>Instances above it, each started by the next; 0 where nobody started it.</summary>
    public int Depth { get; init; }
}

/// <summary>Something was said to the instance: every bookmark that waits for this event resumes.</summary>
/// <param name="Name">The event's name, as <c>Elsa.Event</c> waits for it.</param>
/// <param name="Payload">What came with it; undefined where nothing did.</param>
public sealed record EventArrived(string Name, JsonElement Payload) : Stimulus
{
    /// <summary>True where the event is kept until something waits for it; false where it is refused then.</summary>
    public bool Keep { get; init; }
}

/// <summary>A timer's time has come.</summary>
/// <param name="BookmarkId">The bookmark that set it.</param>
public sealed record TimerFired(int BookmarkId) : Stimulus;

/// <summary>A person did something with an open task.</summary>
/// <param name="TaskId">The bookmark that the task stands for.</param>
/// <param name="Act">What was done.</param>
public sealed record TaskActed(int TaskId, TaskAct Act) : Stimulus
{
    /// <summary>The task revision that the person saw; null where the caller does not care.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>For <see cref="TaskAct.Complete"/>: one of the task's decisions. For a return: the reason.</summary>
    public string? Decision { get; init; }

    /// <summary>The filled form: an object of facts, or undefined.</summary>
    public JsonElement Form { get; init; }

    /// <summary>Content hashes of the evidence handed in, as lower-case hex; never null.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>For <see cref="TaskAct.Delegate"/>: the account it is given to.</summary>
    public string? DelegateTo { get; init; }
}

/// <summary>What a person can do with a task.</summary>
public enum TaskAct
{
    /// <summary>Takes it, so that nobody else works on it.</summary>
    Claim,

    /// <summary>Gives it back to all candidates.</summary>
    Release,

    /// <summary>Gives it to another account of the same role.</summary>
    Delegate,

    /// <summary>Ends it with one of its decisions.</summary>
    Complete,

    /// <summary>Returns it to the one before, with a reason.</summary>
    SendBack,
}

/// <summary>The register answered within the same transaction.</summary>
/// <param name="BookmarkId">The bookmark that asked.</param>
/// <param name="Register">Which register, for example <c>METRO/SURAT_TUGAS/2025</c>.</param>
/// <param name="Number">The next number of it: no gap, no repeat.</param>
public sealed record NumberReserved(int BookmarkId, string Register, long Number) : Stimulus;

/// <summary>The database answered whether the person is free in a period, within the same transaction.</summary>
/// <param name="BookmarkId">The bookmark that asked.</param>
/// <param name="Granted">False where another case of the same person overlaps.</param>
public sealed record PeriodAnswered(int BookmarkId, bool Granted) : Stimulus;

/// <summary>Work in the outside world has ended.</summary>
/// <param name="BookmarkId">The bookmark that asked for it.</param>
/// <param name="Succeeded">False where every attempt failed.</param>
/// <param name="Result">The result, or the error as <c>{code, message}</c>.</param>
public sealed record JobFinished(int BookmarkId, bool Succeeded, JsonElement Result) : Stimulus;

/// <summary>Ends the instance at once, whatever it waits for.</summary>
/// <param name="Reason">Why; kept in the journal.</param>
public sealed record CancelRequested(string Reason) : Stimulus
{
    /// <summary>True where its parent was cancelled, and so wants to hear nothing of it.</summary>
    public bool ByParent { get; init; }
}

/// <summary>Runs a faulted activity again.</summary>
/// <param name="IncidentId">Which incident.</param>
public sealed record RetryRequested(int IncidentId) : Stimulus;

/// <summary>A stimulus was in flight when the process died, twice: it is set aside and the instance stops.</summary>
/// <param name="Description">What it was.</param>
public sealed record StimulusQuarantined(string Description) : Stimulus
{
    /// <summary>For the start of a child: the child that is not made until the incident is retried. Otherwise null.</summary>
    public InstanceId? Child { get; init; }
}
