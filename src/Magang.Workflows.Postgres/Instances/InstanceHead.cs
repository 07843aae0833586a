using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Instances;

/// <summary>How a case stands, without its state.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Routing">Whose case it is.</param>
/// <param name="Definition">The version it is pinned to.</param>
/// <param name="Status">Whether anything can still happen.</param>
/// <param name="SubStatus">How it stands.</param>
/// <param name="CaseStatus">State of the programme's status machine, or null.</param>
/// <param name="Parent">The batch it belongs to, or null.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="LastAt">The last burst. UTC.</param>
public sealed record InstanceHead(
    InstanceId Id,
    Routing Routing,
    DefinitionKey Definition,
    Status Status,
    SubStatus SubStatus,
    string? CaseStatus,
    InstanceId? Parent,
    DateTimeOffset StartedAt,
    DateTimeOffset LastAt
);

/// <summary>Which cases are looked for, among those that somebody may see.</summary>
/// <param name="Seen">Regions, each with the one OPD that he sees there; null for all of the region.</param>
/// <param name="Own">The person whose own cases are seen too, or null.</param>
public sealed record HeadQuery(IReadOnlyList<(string Region, string? Opd)> Seen, string? Own)
{
    /// <summary>Batches instead of cases: what has neither a batch nor a participant.</summary>
    public bool Batches { get; init; }

    /// <summary>Where they are in their programme; null for anywhere.</summary>
    public string? CaseStatus { get; init; }

    /// <summary>Whether they still run; null for both.</summary>
    public Status? Status { get; init; }

    /// <summary>Code of the OPD; null for all.</summary>
    public string? Opd { get; init; }

    /// <summary>The batch; null for all.</summary>
    public InstanceId? Parent { get; init; }

    /// <summary>Digits that stand in the case's number; null for any.</summary>
    public string? Digits { get; init; }

    /// <summary>Only those before; null for the newest.</summary>
    public InstanceId? Before { get; init; }

    /// <summary>Rows of a page, 1 to 500.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>How many cases of a batch stand alike.</summary>
/// <param name="CaseStatus">Where they are in their programme, or null.</param>
/// <param name="SubStatus">How they stand.</param>
/// <param name="Cases">How many.</param>
public sealed record StandingCount(string? CaseStatus, SubStatus SubStatus, long Cases);
