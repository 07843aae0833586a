using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Instances;

/// <summary>By what a list of instances is sorted.</summary>
public enum RunOrder : short
{
    /// <summary>When they were started, which is the order of their numbers.</summary>
    Started = 0,

    /// <summary>Their last burst.</summary>
    Last = 1,

    /// <summary>When they ended; those that run come last.</summary>
    Ended = 2,

    /// <summary>The id of their definition.</summary>
    Definition = 3,
}

/// <summary>A bound on an instant of an instance.</summary>
/// <param name="Column">Which instant: <see cref="RunOrder.Definition"/> never.</param>
/// <param name="Comparison">How: <c>=</c>, <c>&lt;&gt;</c>, <c>&lt;</c>, <c>&gt;</c>, <c>&lt;=</c> or <c>&gt;=</c>.</param>
/// <param name="At">With what. UTC.</param>
public sealed record InstantBound(RunOrder Column, string Comparison, DateTimeOffset At);

/// <summary>Which instances are listed.</summary>
/// <param name="Regions">Regions whose instances are seen, each whole.</param>
/// <param name="Own">The person whose own cases are left out, or null.</param>
public sealed record RunQuery(IReadOnlyList<string> Regions, string? Own)
{
    /// <summary>
    /// How many of the newest instances (the oldest where that is asked) are looked at; where definitions are named, shared
    /// among them, and no fewer than <see cref="LeastLook"/> of each.
    /// </summary>
    /// <remarks>Bounds what a page costs among millions: what stands further back is found by its number or its definition.</remarks>
    public const int Look = 20_000;

    /// <summary>How many are looked at where only some of them fit: what fits may stand further back.</summary>
    public const int NarrowLook = 100_000;

    /// <summary>How many of each region and definition are looked at, however many those are.</summary>
    public const int LeastLook = 1_000;

    /// <summary>Definition ids; empty for all.</summary>
    public IReadOnlyList<string> Definitions { get; init; } = [];

    /// <summary>All definitions, for who sees few regions of many: each is then looked up by itself. Empty where all is seen.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>One instance; null for all.</summary>
    public InstanceId? Instance { get; init; }

    /// <summary>The version; null for all.</summary>
    public int? Version { get; init; }

    /// <summary>Statuses; empty for all.</summary>
    public IReadOnlyList<Status> Statuses { get; init; } = [];

    /// <summary>Sub statuses; empty for all.</summary>
    public IReadOnlyList<SubStatus> SubStatuses { get; init; } = [];

    /// <summary>The correlation id; null for all.</summary>
    public string? Correlation { get; init; }

    /// <summary>What stands in number, definition id or correlation id; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>Whether an incident stands; null for both.</summary>
    public bool? HasIncidents { get; init; }

    /// <summary>Bounds that all hold.</summary>
    public IReadOnlyList<InstantBound> Bounds { get; init; } = [];

    /// <summary>Whether it leaves out some of what is looked at.</summary>
    public bool IsNarrow =>
        Version is not null
        || Statuses.Count > 0
        || SubStatuses.Count > 0
        || Correlation is not null
        || Text is not null
        || HasIncidents is not null
        || Bounds.Count > 0;

    /// <summary>By what they are sorted.</summary>
    public RunOrder Order { get; init; }

    /// <summary>The smallest first.</summary>
    public bool Ascending { get; init; }

    /// <summary>Rows before the page, from 0.</summary>
    public int Skip { get; init; }

    /// <summary>Rows of the page, 1 to 500.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>An instance as lists show it, without its state.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Definition">The version it is pinned to.</param>
/// <param name="Status">Whether anything can still happen.</param>
/// <param name="SubStatus">How it stands.</param>
/// <param name="CorrelationId">The correlation id, or null.</param>
/// <param name="Incidents">How many incidents stand.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="LastAt">The last burst. UTC.</param>
public sealed record RunHead(
    InstanceId Id,
    DefinitionKey Definition,
    Status Status,
    SubStatus SubStatus,
    string? CorrelationId,
    int Incidents,
    DateTimeOffset StartedAt,
    DateTimeOffset LastAt
);
