using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Tasks;

/// <summary>A human task as the database has it, open or closed.</summary>
public sealed record TaskRow
{
    /// <summary>The case.</summary>
    public required InstanceId Instance { get; init; }

    /// <summary>The task within it.</summary>
    public required int Id { get; init; }

    /// <summary>The case's region.</summary>
    public required string Region { get; init; }

    /// <summary>What is asked, of whom, until when.</summary>
    public required TaskSpec Spec { get; init; }

    /// <summary>How often it changed hands.</summary>
    public required int Revision { get; init; }

    /// <summary>Who has it; null while it is open to all candidates.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>The decision; null while it is open, or where it was cancelled.</summary>
    public string? Decision { get; init; }

    /// <summary>Who decided, or null.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether a person is among those who may do it, whoever has it now.</summary>
    public bool IsFor(Actor actor) =>
        Spec.Role == actor.Role
        && (Spec.Opd is null || Spec.Opd == actor.Opd)
        && (Spec.Person is null || Spec.Person == actor.Id);
}
