using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Activities.States;

/// <summary><c>Elsa.StateMachine</c>: named states, and transitions that their triggers take.</summary>
/// <remarks>
/// A state is entered (<c>entry</c>), then the triggers of all its transitions wait side by side. The first to complete
/// whose condition holds wins: the others are cancelled, its <c>action</c> runs, then the state's <c>exit</c>, then the next
/// state is entered. A trigger whose condition does not hold is set up again. A state without ways out ends the machine.
/// The current state is one number in the instance, never in the definition, so instances do not meet in it.
/// </remarks>
public sealed class StateMachine : Activity
{
    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Elsa.StateMachine", node => new StateMachine(new StateMap(node)))
    {
        Inputs = [new("transitions[].condition", "Boolean")],
        Outputs = ["currentState"],
        Ports = ["states[].entry", "states[].exit", "transitions[].trigger", "transitions[].action"],
        Doubts = node => new StateMap(node).Doubts(),
    };

    private readonly StateMap _map;

    private StateMachine(StateMap map) => _map = map;

    // What a child was scheduled for; transitions follow in threes: trigger, action, exit.
    private const int Entry = 0;

    private enum Part
    {
        Trigger = 1,
        Action = 2,
        Exit = 3,
    }

    /// <summary>The state that each running state machine of an instance is in: activity id and name of the state.</summary>
    public static IEnumerable<KeyValuePair<string, string>> StatesOf(Definition definition, InstanceState instance)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(instance);
        foreach (var context in instance.Contexts)
            if (
                definition.Nodes[context.Node] is { Activity: StateMachine machine } node
                && context.Cells is [var state]
            )
                yield return KeyValuePair.Create(node.Id, machine._map.States[state].Name);
    }

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        if (_map.Initial < 0)
            execution.Complete();
        else
            Enter(execution, _map.Initial);
    }

    /// <inheritdoc />
    public override void ChildCompleted(Execution execution, ActivityNode child, ChildEnding ending)
    {
        if (ending.Tag == Entry)
        {
            Await(execution);
            return;
        }
        var way = (ending.Tag - 1) / 3;
        switch ((Part)(((ending.Tag - 1) % 3) + 1))
        {
            case Part.Trigger:
                Triggered(execution, way);
                break;
            case Part.Action:
                Leave(execution, way);
                break;
            default:
                Enter(execution, _map.PlaceOf(_map.Transitions[way].To));
                break;
        }
    }

    private void Enter(Execution execution, int state)
    {
        execution.Cells = [state];
        execution.Output("currentState", Json.Of(_map.States[state].Name));
        if (_map.States[state].Entry is { } entry)
            execution.Schedule(entry, tag: Entry);
        else
            Await(execution);
    }

    private void Await(Execution execution)
    {
        var isLast = true;
        foreach (var way in _map.From(execution.Cells[0]))
        {
            isLast = false;
            execution.Schedule(_map.Transitions[way].Trigger!, tag: Tag(way, Part.Trigger));
        }
        if (isLast)
            execution.Complete();
    }

    private void Triggered(Execution execution, int way)
    {
        var transition = _map.Transitions[way];
        if (execution.Node.Inputs.ContainsKey(transition.Condition) && !execution.Flag(transition.Condition))
        {
            execution.Schedule(transition.Trigger!, tag: Tag(way, Part.Trigger));
            return;
        }
        execution.CancelChildren();
        if (transition.Action is { } action)
            execution.Schedule(action, tag: Tag(way, Part.Action));
        else
            Leave(execution, way);
    }

    private void Leave(Execution execution, int way)
    {
        if (_map.States[execution.Cells[0]].Exit is { } exit)
            execution.Schedule(exit, tag: Tag(way, Part.Exit));
        else
            Enter(execution, _map.PlaceOf(_map.Transitions[way].To));
    }

    private static int Tag(int way, Part part) => (way * 3) + (int)part;
}
