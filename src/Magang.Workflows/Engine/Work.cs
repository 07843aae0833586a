using System.Collections.Immutable;

namespace Magang.Workflows.Engine;

/// <summary>One thing that a burst still has to do.</summary>
/// <param name="ContextId">The execution that does it.</param>
internal abstract record Work(int ContextId);

/// <summary>Run the activity from its beginning.</summary>
internal sealed record ExecuteWork(int ContextId) : Work(ContextId);

/// <summary>Go on from a bookmark that was waited at.</summary>
internal sealed record ResumeWork(int ContextId, Bookmark Bookmark, Stimulus Stimulus) : Work(ContextId);

/// <summary>Hear that a child has completed.</summary>
/// <param name="ContextId">The container.</param>
/// <param name="Child">The child's place in the definition.</param>
/// <param name="Outcomes">How it ended.</param>
/// <param name="Backward">True where it had been reached by a backward connection.</param>
/// <param name="Tag">What the container had told it apart by.</param>
internal sealed record ChildWork(int ContextId, int Child, ImmutableArray<string> Outcomes, bool Backward, int Tag)
    : Work(ContextId);
