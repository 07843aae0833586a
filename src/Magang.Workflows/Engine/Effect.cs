using System.Text.Json;
using Magang.Workflows.Gates.Rankings;

namespace Magang.Workflows.Engine;

/// <summary>What a burst decided must become true. Data only; the committer writes it, all or nothing.</summary>
public abstract record Effect;

/// <summary>The instance now waits at this bookmark.</summary>
/// <param name="BookmarkId">Counts up within the instance from 1; never reused.</param>
/// <param name="Kind">What it waits for.</param>
/// <param name="Name">For events the event's name; for the rest the activity's id.</param>
/// <param name="ActivityId">The activity that waits.</param>
public sealed record BookmarkMade(int BookmarkId, BookmarkKind Kind, string Name, string ActivityId) : Effect;

/// <summary>The instance no longer waits at this bookmark: it resumed, or its branch was cancelled.</summary>
/// <param name="BookmarkId">Which.</param>
/// <param name="Kind">What it waited for.</param>
public sealed record BookmarkBurned(int BookmarkId, BookmarkKind Kind) : Effect;

/// <summary>Wake the bookmark at this instant, once. Burning the bookmark clears the timer.</summary>
/// <param name="BookmarkId">Which.</param>
/// <param name="DueAt">UTC; may lie in the past, then it fires at once.</param>
public sealed record TimerSet(int BookmarkId, DateTimeOffset DueAt) : Effect;

/// <summary>A task is open for people. Its id is its bookmark's.</summary>
/// <param name="TaskId">The bookmark's id.</param>
/// <param name="Spec">Who may do it, what is asked, until when.</param>
public sealed record TaskOpened(int TaskId, TaskSpec Spec) : Effect;

/// <summary>A task changed hands.</summary>
/// <param name="TaskId">Which.</param>
/// <param name="Revision">Its new revision.</param>
/// <param name="ClaimedBy">The account that has it now; null where it went back to all candidates.</param>
public sealed record TaskHanded(int TaskId, int Revision, string? ClaimedBy) : Effect;

/// <summary>A task is over. Its row stays, for the answer to whoever comes too late.</summary>
/// <param name="TaskId">Which.</param>
/// <param name="Revision">Its last revision.</param>
/// <param name="Decision">The decision; null where the branch was cancelled.</param>
/// <param name="DecidedBy">The account that decided; null where nobody did.</param>
public sealed record TaskClosed(int TaskId, int Revision, string? Decision, string? DecidedBy) : Effect;

/// <summary>Tell others, through the outbox.</summary>
/// <param name="Type">The contract's name, for example <c>KeputusanDitetapkan</c>.</param>
/// <param name="Body">The message as UTF-8 JSON, in the contract's shape; no personal values.</param>
public sealed record MessagePublished(string Type, byte[] Body) : Effect;

/// <summary>The next number of a register is wanted; the answer is a <see cref="NumberReserved"/> in the same transaction.</summary>
/// <param name="BookmarkId">Who asks.</param>
/// <param name="Register">Region, kind and year, for example <c>METRO/SURAT_TUGAS/2025</c>.</param>
public sealed record NumberRequested(int BookmarkId, string Register) : Effect
{
    /// <summary>A number from elsewhere, to be noted instead of taking one: the answer is an <see cref="ExternalNumberAnswered"/>.</summary>
    public string? External { get; init; }
}

/// <summary>A period is claimed for a person; the answer is a <see cref="PeriodAnswered"/> in the same transaction.</summary>
/// <param name="BookmarkId">Who asks.</param>
/// <param name="Person">The person's key.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public sealed record PeriodClaimed(int BookmarkId, string Person, DateOnly From, DateOnly To) : Effect;

/// <summary>The instance gives back every period that it holds from this day on.</summary>
/// <param name="From">First free day; null frees all.</param>
public sealed record PeriodsFreed(DateOnly? From) : Effect;

/// <summary>Start another instance, as a child of this one.</summary>
/// <param name="Key">Unique within the parent; the child's start key.</param>
/// <param name="DefinitionId">The definition; its newest published version is taken.</param>
/// <param name="Routing">Whose case it is.</param>
/// <param name="Start">Its first stimulus.</param>
public sealed record ChildStarted(string Key, string DefinitionId, Routing Routing, Started Start) : Effect
{
    /// <summary>The version; null for the newest that is published when it is made.</summary>
    public int? Version { get; init; }
}

/// <summary>Which version of a definition is started now? The answer is a <see cref="DefinitionAnswered"/> in the same transaction.</summary>
/// <param name="DefinitionId">The definition.</param>
public sealed record DefinitionAsked(string DefinitionId) : Effect;

/// <summary>The start of a child, set aside since it was in flight at two crashes, is tried again.</summary>
/// <param name="Child">The child that is to be made.</param>
public sealed record StartReleased(InstanceId Child) : Effect;

/// <summary>Say something to another instance. Delivered exactly once, after this transaction.</summary>
/// <param name="To">To whom.</param>
/// <param name="What">What.</param>
public sealed record StimulusSent(StimulusTarget To, Stimulus What) : Effect;

/// <summary>Say an event to whoever waits for it, or start by it what it triggers. After this transaction, to each once.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="CorrelationId">Only instances with this correlation id hear it; null where all do. What it starts has it.</param>
/// <param name="Payload">What comes with it; undefined where nothing does.</param>
public sealed record EventPublished(string Name, string? CorrelationId, JsonElement Payload) : Effect;

/// <summary>Who is meant by a sent stimulus.</summary>
public enum TargetKind : short
{
    /// <summary>The instance that started this one.</summary>
    Parent = 0,

    /// <summary>Every child of this one that has not ended.</summary>
    Children = 1,

    /// <summary>One instance, by id.</summary>
    Instance = 2,
}

/// <summary>The receiver of a sent stimulus.</summary>
/// <param name="Kind">Who is meant.</param>
/// <param name="Instance">For <see cref="TargetKind.Instance"/>: which.</param>
public readonly record struct StimulusTarget(TargetKind Kind, InstanceId Instance = default);

/// <summary>Work for the outside world, done by a worker after the commit.</summary>
/// <param name="BookmarkId">Who waits for the result.</param>
/// <param name="Kind">Which worker.</param>
/// <param name="Body">What to do.</param>
public sealed record JobRequested(int BookmarkId, string Kind, JsonElement Body) : Effect
{
    /// <summary>What it is in a few words, without secrets, for the journal; null where the kind says it all.</summary>
    public string? Summary { get; init; }
}

/// <summary>The case stands in a list of its parent; what it had there is replaced.</summary>
/// <param name="List">Which list.</param>
/// <param name="Entry">By what it is ranked.</param>
public sealed record RankingEntered(string List, RankingEntry Entry) : Effect;

/// <summary>The case no longer stands in a list of its parent.</summary>
/// <param name="List">Which list.</param>
public sealed record RankingLeft(string List) : Effect;

/// <summary>What a worker has ranked is the list's publication now, and every case in it is told its place.</summary>
/// <param name="List">Which list.</param>
/// <param name="BookmarkId">The bookmark that the worker answered.</param>
/// <param name="Attempt">The worker's attempt whose places count.</param>
/// <param name="Count">How many were ranked.</param>
/// <param name="Hash">SHA-256 of the list as it is published, lower-case hex.</param>
public sealed record RankingPublished(string List, int BookmarkId, int Attempt, int Count, string Hash) : Effect;

/// <summary>A line of text for the log, by <c>Elsa.WriteLine</c>.</summary>
/// <param name="Text">The line.</param>
public sealed record LineWritten(string Text) : Effect;

/// <summary>An activity failed; the instance stops until it is retried or cancelled.</summary>
/// <param name="IncidentId">Counts up within the instance.</param>
/// <param name="ActivityId">Which activity.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">The whole sentence.</param>
public sealed record IncidentRaised(int IncidentId, string ActivityId, string Code, string Message) : Effect;

/// <summary>An incident is over: retried or cancelled.</summary>
/// <param name="IncidentId">Which.</param>
public sealed record IncidentResolved(int IncidentId) : Effect;
