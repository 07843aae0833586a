using System.Collections.Immutable;

namespace Magang.Workflows.Gates;

/// <summary>A gate that may only be passed after others.</summary>
/// <param name="Gate">The later one.</param>
/// <param name="After">All that must have been passed before.</param>
public sealed record GateOrder(string Gate, params ImmutableArray<string> After);

/// <summary>What must have been passed before a case ends in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Gates">All gates of the way there and of what follows it.</param>
public sealed record EndDemand(string State, params ImmutableArray<string> Gates);
