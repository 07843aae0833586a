using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>A stimulus on its way to an instance, or to a new one.</summary>
public sealed record Submission
{
    private Submission() { }

    /// <summary>The instance; for a start the id that it will have, or the default where the committer gives one.</summary>
    public InstanceId Instance { get; internal init; }

    /// <summary>What happened.</summary>
    public required Stimulus Stimulus { get; init; }

    /// <summary>For a start: of what, for whom.</summary>
    public Beginning? Beginning { get; private init; }

    /// <summary>Personal values that the stimulus refers to by commitment.</summary>
    public IReadOnlyList<PersonalValue> Personal { get; init; } = [];

    /// <summary>The row that it came from and that goes with it, or null where a caller waits.</summary>
    internal RowClaim? Row { get; init; }

    /// <summary>True where it must not share a transaction: it was in flight at a crash once.</summary>
    internal bool Alone { get; init; }

    /// <summary>Says something to an instance.</summary>
    public static Submission To(InstanceId instance, Stimulus stimulus) =>
        new() { Instance = instance, Stimulus = stimulus };

    /// <summary>Starts a new instance.</summary>
    public static Submission Start(Beginning beginning, Started started) =>
        new() { Stimulus = started, Beginning = beginning };
}

/// <summary>What is started, for whom.</summary>
/// <param name="DefinitionId">The definition.</param>
/// <param name="Routing">Whose case it is.</param>
public sealed record Beginning(string DefinitionId, Routing Routing)
{
    /// <summary>The version; null for the newest that is published when the start is committed.</summary>
    public int? Version { get; init; }

    /// <summary>The caller's key: a second start with it finds the first, for 30 days. Null where a repeat is a new start.</summary>
    public string? Key { get; init; }
}

/// <summary>A personal value, kept under its person, apart from state and journal, so that it can be erased.</summary>
/// <param name="Person">The key of the person it is about.</param>
/// <param name="Commitment">What stands for it elsewhere: base64url of a salted hash.</param>
/// <param name="Salt">The salt, at least 16 random bytes.</param>
/// <param name="Value">The value itself.</param>
public sealed record PersonalValue(string Person, string Commitment, byte[] Salt, JsonElement Value);

/// <summary>A row that brought a stimulus.</summary>
/// <param name="Kind">Of which table.</param>
/// <param name="Id">The pending stimulus' id, or the bookmark's.</param>
internal readonly record struct RowClaim(RowKind Kind, long Id);

internal enum RowKind
{
    Pending,
    Timer,
    Job,
}
