using System.Collections.Immutable;
using Magang.Workflows.Activities.States;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Pictures;

/// <summary>Draws a state machine: its states, and from state to state what triggers the way and what is done on it.</summary>
internal static class StateLayout
{
    /// <summary>The type that a state's box bears; it is no activity.</summary>
    public const string StateType = "Keadaan";

    /// <summary>Places states, triggers and actions like a flowchart.</summary>
    /// <param name="box">The machine's box; it gets its children here.</param>
    /// <param name="activity">Lays out an activity.</param>
    /// <param name="state">Gives a state's box its size; what it holds is in it.</param>
    public static void Place(Box box, Func<ActivityNode, Box> activity, Action<Box> state)
    {
        var map = new StateMap(box.Node);
        var nodes = ImmutableArray.CreateBuilder<ActivityNode>();
        var ways = ImmutableArray.CreateBuilder<FlowConnection>();
        var places = new int[map.States.Length];
        // The initial state comes first, so that the ways lead down from it.
        foreach (var place in Enumerable.Range(0, places.Length).OrderBy(place => place != map.Initial))
        {
            var own = map.States[place];
            places[place] = nodes.Count;
            var drawn = new Box(NodeOf(box.Node, own.Name));
            foreach (var inside in new[] { own.Entry, own.Exit }.OfType<ActivityNode>())
                drawn.Children.Add(activity(inside));
            state(drawn);
            box.Children.Add(drawn);
            nodes.Add(drawn.Node);
        }
        foreach (var transition in map.Transitions)
        {
            var at = PlaceOf(transition.From);
            var port =
                transition.Trigger?.Name == transition.Name || transition.Name.Length == 0 ? "Done" : transition.Name;
            foreach (var step in new[] { transition.Trigger, transition.Action }.OfType<ActivityNode>())
            {
                box.Children.Add(activity(step));
                nodes.Add(step);
                Lead(at, nodes.Count - 1, port);
                (at, port) = (nodes.Count - 1, "Done");
            }
            if (transition.Trigger is not null)
                Lead(at, PlaceOf(transition.To), port);
        }
        FlowLayout.Place(box, new FlowGraph(nodes.ToImmutable(), ways.ToImmutable()));

        int PlaceOf(string name) => map.PlaceOf(name) is >= 0 and var place ? places[place] : -1;

        void Lead(int from, int to, string port)
        {
            if (from >= 0 && to >= 0)
                ways.Add(new FlowConnection(ways.Count, from, port, to));
        }
    }

    private static ActivityNode NodeOf(ActivityNode machine, string state) =>
        new()
        {
            Index = -1,
            Id = $"{machine.Id}#{state}",
            Type = StateType,
            Name = state.Length == 0 ? "(tanpa nama)" : state,
            Path = machine.Path,
            Json = Json.EmptyObject,
            Container = machine,
        };
}
