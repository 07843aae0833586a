using System.Diagnostics;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Engine;

/// <summary>Says what happens next in an instance. The one place that does.</summary>
public static class Interpreter
{
    /// <summary>Version of the engine's behaviour, kept in each journal entry.</summary>
    /// <remarks>
    /// 1: the first. 2: a programme's gates have an order, and its ends demand gates; what is refused names articles.
    /// </remarks>
    public const int Semantics = 2;

    /// <summary>The first behaviour under which gates have an order and ends demand gates.</summary>
    internal const int OrderedGates = 2;

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
    )
    {
        if (current is { Status: Status.Finished })
            return new Refused(new InstanceFinishedException(context.Instance, current.SubStatus));
        if (current is not null && stimulus is Started)
            return new Refused(new AlreadyStartedException(context.Instance));

        var state = current?.Copy() ?? Fresh(definition, (Started)stimulus);
        state.LastAt = context.Now > state.LastAt ? context.Now.ToUniversalTime() : state.LastAt;
        var run = new BurstRun(definition, state, context);
        try
        {
            Delivery.Deliver(run, stimulus);
        }
        catch (MagangException refusal)
        {
            return new Refused(refusal);
        }
        run.Drain();
        Settle(run);
        state.Sequence++;
        return new Burst(state, [.. run.Effects], JournalEntry.Write(run, stimulus), BurstAnswer.Write(run, stimulus));
    }

    private static InstanceState Fresh(Definition definition, Started started) =>
        new()
        {
            Definition = definition.Key,
            Parent = started.Parent,
            ParentKey = started.ParentKey,
            ParentHears = started.ParentHears,
            Depth = started.Depth,
            CorrelationId = started.CorrelationId,
            Input = started.Input,
            Trigger = StartingTrigger.Of(started),
            Dossier =
                started.Facts.ValueKind == System.Text.Json.JsonValueKind.Object ? started.Facts : Json.EmptyObject,
            LastAt = DateTimeOffset.MinValue,
        };

    /// <summary>Says how the instance stands now, and stops it where nothing could ever wake it again.</summary>
    private static void Settle(BurstRun run)
    {
        var state = run.State;
        if (state.Status == Status.Finished)
            return;
        if (state.Contexts.Count == 0 && state.OpenIncidents.Count == 0)
            throw new UnreachableException($"Instance {run.Context.Instance} runs without an activity.");
        if (state.OpenIncidents.Count == 0 && state.OpenBookmarks.Count == 0)
        {
            var stuck = new StuckException(run.Context.Instance, [.. Waiting(run)]);
            run.Stop(run.Definition.Nodes[state.Contexts[^1].Node].Id, stuck.Code, stuck.Message, failed: null);
        }
        state.SubStatus = state.OpenIncidents.Count > 0 ? SubStatus.Faulted : SubStatus.Suspended;
    }

    private static IEnumerable<string> Waiting(BurstRun run) =>
        run.State.Contexts.Select(context => run.Definition.Nodes[context.Node].Id);
}
