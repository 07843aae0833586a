using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Cases;

/// <summary>How a case, or a batch, stands.</summary>
public sealed record CaseRow
{
    /// <summary>Its id.</summary>
    public required InstanceId Instance { get; init; }

    /// <summary>Whose it is.</summary>
    public required Routing Routing { get; init; }

    /// <summary>The version of the workflow that it is pinned to.</summary>
    public required DefinitionKey Definition { get; init; }

    /// <summary>Whether anything can still happen.</summary>
    public required Status Status { get; init; }

    /// <summary>How it stands, more closely.</summary>
    public required SubStatus SubStatus { get; init; }

    /// <summary>Where it is in its programme, or null.</summary>
    public string? CaseStatus { get; init; }

    /// <summary>The batch that it belongs to, or null.</summary>
    public InstanceId? Parent { get; init; }

    /// <summary>Entries in its journal.</summary>
    public required int Revision { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Instant of the last entry; UTC.</summary>
    public required DateTimeOffset LastAt { get; init; }
}

/// <summary>One entry of a case's journal.</summary>
/// <param name="Sequence">Counts from 1.</param>
/// <param name="At">UTC.</param>
/// <param name="Kind">The kind of stimulus.</param>
/// <param name="ActorId">Who.</param>
/// <param name="Entry">UTF-8 JSON, as it was hashed.</param>
public sealed record JournalRow(int Sequence, DateTimeOffset At, string Kind, string ActorId, byte[] Entry);

/// <summary>What stopped a case.</summary>
/// <param name="Id">Within the case.</param>
/// <param name="ActivityId">Where.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">The whole sentence.</param>
/// <param name="RaisedAt">UTC.</param>
public sealed record IncidentRow(int Id, string ActivityId, string Code, string Message, DateTimeOffset RaisedAt);
