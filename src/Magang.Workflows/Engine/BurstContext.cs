using Magang.Workflows.Personal;

namespace Magang.Workflows.Engine;

/// <summary>What stands around a burst: who the instance is, what time it is, what may be looked up.</summary>
public sealed record BurstContext
{
    /// <summary>The instance that bursts.</summary>
    public required InstanceId Instance { get; init; }

    /// <summary>The only clock. A burst never goes back behind the instance's last instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whose case it is.</summary>
    public required Routing Routing { get; init; }

    /// <summary>Rules, calendar, organisation.</summary>
    public Reference Reference { get; init; } = Reference.None;

    /// <summary>The personal values behind the references of the state and of the stimulus.</summary>
    public Vault Vault { get; init; } = Vault.Empty;

    /// <summary>The behaviour that it is decided by: the newest, or for a replay the one that its journal entry names.</summary>
    public int Semantics { get; init; } = Interpreter.Semantics;
}
