namespace Magang.Workflows.Engine;

/// <summary>What an instance says to the one that started it when a transaction of its bursts is over.</summary>
/// <remarks>An incident is told by the burst itself, except where only the first rest is wanted.</remarks>
public static class ParentNews
{
    /// <summary>The news, for its parent; null where there is none, or none that the parent wants.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="state">As it stands after the transaction.</param>
    /// <param name="isNew">True where the transaction made it.</param>
    /// <param name="wasFinished">True where it had ended before.</param>
    public static ChildNews? Of(InstanceId instance, InstanceState state, bool isNew, bool wasFinished)
    {
        if (state.Parent is null || wasFinished)
            return null;
        return state.ParentHears switch
        {
            ParentHears.Nothing => null,
            ParentHears.FirstRest when !isNew => null,
            _ when state.Status == Status.Finished => new ChildEnded(
                instance,
                state.SubStatus,
                state.CaseStatus,
                state.OutputsObject()
            )
            {
                Key = state.ParentKey,
            },
            ParentHears.FirstRest => Rest(instance, state),
            _ => null,
        };
    }

    private static ChildNews Rest(InstanceId instance, InstanceState state) =>
        state.OpenIncidents.Count == 0
            ? new ChildRested(instance) { Key = state.ParentKey }
            : new ChildFaulted(instance, state.OpenIncidents[0].Code, state.OpenIncidents[0].Message)
            {
                Key = state.ParentKey,
            };
}
