using Magang.Workflows.Definitions;

namespace Magang.Workflows.Engine;

/// <summary>Says what happens next in an instance. The one place that does.</summary>
public static class Interpreter
{
    /// <summary>Version of the engine's behaviour, kept in each journal entry.</summary>
    public const int Semantics = 1;

    /// <summary>Applies one stimulus to an instance, and touches nothing outside it.</summary>
    /// <param name="definition">The version that the instance is pinned to.</param>
    /// <param name="current">The instance before; null for <see cref="Started"/>. It is not changed.</param>
    /// <param name="stimulus">What happened.</param>
    /// <param name="context">Who, when, and what may be looked up.</param>
    /// <returns>A <see cref="Burst"/> to make real, or <see cref="Refused"/>: then nothing changes.</returns>
    public static BurstResult Apply(
        Definition definition,
        InstanceState? current,
        Stimulus stimulus,
        BurstContext context
    ) => throw new System.Diagnostics.UnreachableException();
}
