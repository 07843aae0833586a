using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.Children;

/// <summary>How deep workflows may start one another.</summary>
internal static class ChildDepth
{
    /// <summary>Most instances above one another below the first: deeper is a workflow that starts itself without end.</summary>
    public const int Most = 32;

    /// <exception cref="ChildTooDeepException">The instance is at the limit already.</exception>
    public static void Check(Execution execution, string definitionId)
    {
        if (execution.State.Depth >= Most)
            throw new ChildTooDeepException(execution.Node.Id, definitionId, Most);
    }
}
