using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>A burst that is about to become true, with all that it was decided from.</summary>
/// <param name="Life">The instance; it stands as it stood before.</param>
/// <param name="Before">The state that the burst was given; null for a start.</param>
/// <param name="Stimulus">What happened.</param>
/// <param name="Context">Who, when, and what could be looked up.</param>
/// <param name="Burst">What came of it.</param>
public sealed record WorldBurst(Life Life, InstanceState? Before, Stimulus Stimulus, BurstContext Context, Burst Burst);
