using System.Collections.Immutable;

namespace Magang.Workflows.Activities;

/// <summary>How a contained activity ended.</summary>
/// <param name="Outcomes">Its outcomes, at least one.</param>
/// <param name="Backward">True where a flowchart had come to it by a backward connection.</param>
public readonly record struct ChildEnding(ImmutableArray<string> Outcomes, bool Backward);
