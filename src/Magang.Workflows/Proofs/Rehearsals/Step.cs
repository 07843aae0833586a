using System.Collections.Immutable;
using Magang.Workflows.Activities;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>How long an activity takes.</summary>
internal enum Pace
{
    /// <summary>It goes on within the burst.</summary>
    AtOnce,

    /// <summary>It is answered in the same transaction, after all else in the burst.</summary>
    Soon,

    /// <summary>It waits, or what it waits for has come already.</summary>
    MayWait,

    /// <summary>It waits.</summary>
    Waits,

    /// <summary>It goes on listening, however often it hears something.</summary>
    Listens,

    /// <summary>It stops the instance.</summary>
    Stops,
}

/// <summary>Stands for an activity that does something outside: it may end with any of its outcomes.</summary>
/// <param name="pace">How long it takes.</param>
/// <param name="outcomes">The sets of outcomes it may end with; at least one.</param>
/// <param name="tape">Where choices are made and deeds noted.</param>
internal sealed class Step(Pace pace, Func<Execution, ImmutableArray<ImmutableArray<string>>> outcomes, Tape tape)
    : Activity
{
    /// <summary>The event that wakes it together with all others that wait for the same; null for one of its own.</summary>
    public string? Event { get; init; }

    /// <summary>The status that the case gets by an outcome, and whether that is known; null for none.</summary>
    public Func<Execution, string, (string? Status, bool IsKnown)>? Status { get; init; }

    /// <summary>What else it does before it ends; null for nothing.</summary>
    public Action<Execution>? Effect { get; init; }

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        if (execution.TakeTrigger(out _))
        {
            Act(execution);
            return;
        }
        switch (pace)
        {
            case Pace.AtOnce when tape.IsFirst(execution.Node.Index):
            case Pace.MayWait when tape.IsFirst(execution.Node.Index) && !tape.IsAlone() && tape.Choose(2) == 1:
                Act(execution);
                break;
            case Pace.AtOnce:
            case Pace.Soon:
                execution.Wait(BookmarkKind.Number, execution.Node.Id);
                break;
            case Pace.Stops:
                throw new FaultDrawnException(execution.Node.Id, "", code: null);
            default:
                Wait(execution);
                break;
        }
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        tape.IsFirst(execution.Node.Index);
        if (pace != Pace.Listens)
        {
            Act(execution);
            return;
        }
        tape.Note(execution.Node.Index, "", status: null, isStatusKnown: true);
        Wait(execution);
    }

    private void Wait(Execution execution) =>
        execution.Wait(Event is null ? BookmarkKind.Job : BookmarkKind.Event, Event ?? execution.Node.Id);

    private void Act(Execution execution)
    {
        var ways = outcomes(execution);
        var ending = ways[tape.Choose(ways.Length)];
        var first = ending.Length == 0 ? "Done" : ending[0];
        var (status, isKnown) = Status?.Invoke(execution, first) ?? (null, true);
        Effect?.Invoke(execution);
        foreach (var output in execution.Node.Outputs.Keys)
            execution.Output(output, KnownValues.Unknown);
        tape.Note(execution.Node.Index, string.Join(',', ending), status, isKnown);
        execution.Complete(ending);
    }
}
