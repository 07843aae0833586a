using System.Collections.Immutable;

namespace Magang.Workflows.Engine;

/// <summary>What came of a stimulus.</summary>
public abstract record BurstResult;

/// <summary>The instance took it. Everything here becomes true in one transaction.</summary>
/// <param name="State">The instance after the burst.</param>
/// <param name="Effects">What must be carried out, in order.</param>
/// <param name="Entry">The journal entry: UTF-8 JSON, hashed and kept exactly as it is.</param>
/// <param name="Answer">What the caller is told, now and whenever he repeats the operation: UTF-8 JSON.</param>
public sealed record Burst(InstanceState State, ImmutableArray<Effect> Effects, byte[] Entry, byte[] Answer)
    : BurstResult;

/// <summary>The instance did not take it. Nothing changes and nothing is journaled.</summary>
/// <param name="Refusal">Why, and what to do now.</param>
public sealed record Refused(MagangException Refusal) : BurstResult;
