using System.Collections.Immutable;

namespace Magang.Workflows.Activities;

/// <summary>How a contained activity ended.</summary>
/// <param name="Outcomes">Its outcomes, at least one.</param>
/// <param name="Backward">True where a flowchart had come to it by a backward connection.</param>
/// <param name="Tag">What its container gave when it scheduled it; 0 where it gave none.</param>
public readonly record struct ChildEnding(ImmutableArray<string> Outcomes, bool Backward, int Tag);
