namespace Magang.Workflows.Definitions;

/// <summary>A connection of a flowchart.</summary>
/// <param name="Index">Its place in <see cref="FlowGraph.Connections"/>.</param>
/// <param name="Source">Place of the activity it leaves, in <see cref="FlowGraph.Activities"/>.</param>
/// <param name="Port">The outcome that takes it, for example <c>Done</c>.</param>
/// <param name="Target">Place of the activity it leads to, in <see cref="FlowGraph.Activities"/>.</param>
public sealed record FlowConnection(int Index, int Source, string Port, int Target);
