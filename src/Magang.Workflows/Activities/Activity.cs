using System.Diagnostics;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities;

/// <summary>What one activity of a definition does. Immutable: all that changes is in the execution.</summary>
/// <remarks>A <see cref="MagangException"/> from any of these becomes an incident; anything else is a fault of ours.</remarks>
public abstract class Activity
{
    /// <summary>True where <c>Elsa.Break</c> inside it ends it.</summary>
    public virtual bool IsLoop => false;

    /// <summary>Runs the activity from its beginning. It completes, waits at a bookmark, or schedules children.</summary>
    public abstract void Execute(Execution execution);

    /// <summary>Goes on after one of its bookmarks was reached.</summary>
    public virtual void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus) =>
        throw new UnreachableException($"{execution.Node.Type} never waits, yet it was resumed.");

    /// <summary>Hears that an activity which it scheduled has completed.</summary>
    public virtual void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending) =>
        throw new UnreachableException($"{execution.Node.Type} contains nothing, yet {child.Id} completed in it.");
}
