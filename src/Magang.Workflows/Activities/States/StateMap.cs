using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Activities.States;

/// <summary>A state that a state machine can be in.</summary>
/// <param name="Name">By which transitions refer to it.</param>
/// <param name="Entry">Runs when the state is entered; null for nothing.</param>
/// <param name="Exit">Runs when the state is left; null for nothing.</param>
internal sealed record MachineState(string Name, ActivityNode? Entry, ActivityNode? Exit);

/// <summary>A way from one state to another.</summary>
/// <param name="Name">Shown to people; may be empty.</param>
/// <param name="From">Name of the state it leaves.</param>
/// <param name="To">Name of the state it leads to.</param>
/// <param name="Trigger">What must complete for the way to be taken; without one it never is.</param>
/// <param name="Action">Runs when it is taken, before the state is left; null for nothing.</param>
/// <param name="Condition">Name of the input that says whether it may be taken then.</param>
internal sealed record MachineTransition(
    string Name,
    string From,
    string To,
    ActivityNode? Trigger,
    ActivityNode? Action,
    string Condition
);

/// <summary>States and transitions of a state machine, in document order.</summary>
internal sealed class StateMap
{
    private readonly ActivityNode _node;

    public StateMap(ActivityNode node)
    {
        _node = node;
        States = [.. Items("states").Select((json, place) => StateAt(json, place))];
        Transitions = [.. Items("transitions").Select((json, place) => TransitionAt(json, place))];
    }

    public ImmutableArray<MachineState> States { get; }

    public ImmutableArray<MachineTransition> Transitions { get; }

    /// <summary>Place of the state in which the machine begins; -1 where the definition names none that there is.</summary>
    public int Initial =>
        PlaceOf(
            Text(_node.Json, "currentState") is { Length: > 0 } current ? current : Text(_node.Json, "initialState")
        );

    /// <summary>Place of the state of this name; of several the first; -1 for none.</summary>
    public int PlaceOf(string name)
    {
        for (var place = 0; place < States.Length; place++)
            if (States[place].Name == name && name.Length > 0)
                return place;
        return -1;
    }

    /// <summary>Places of the transitions that can be taken from a state.</summary>
    public IEnumerable<int> From(int state) =>
        Enumerable
            .Range(0, Transitions.Length)
            .Where(place =>
                Transitions[place].From == States[state].Name
                && Transitions[place].Trigger is not null
                && PlaceOf(Transitions[place].To) >= 0
            );

    /// <summary>What in it has no effect, as in Elsa, and so deserves a look.</summary>
    public IEnumerable<(string Code, string Sentence)> Doubts()
    {
        if (Initial < 0)
            yield return Doubt(
                $"Keadaan awal '{Text(_node.Json, "initialState")}' tidak ada, maka ia langsung selesai. Isi 'initialState' dengan nama salah satu keadaannya."
            );
        foreach (var twice in States.GroupBy(state => state.Name).Where(same => same.Count() > 1))
            yield return Doubt(
                $"Ada beberapa keadaan bernama '{twice.Key}'; hanya yang pertama dipakai. Beri nama yang berbeda."
            );
        for (var place = 0; place < Transitions.Length; place++)
        {
            var way = Transitions[place];
            foreach (var end in new[] { way.From, way.To }.Where(end => PlaceOf(end) < 0).Distinct())
                yield return Doubt(
                    $"Transisi ke-{place + 1} menyebut keadaan '{end}' yang tidak ada, maka tidak pernah diambil. Perbaiki nama keadaannya."
                );
            if (way.Trigger is null)
                yield return Doubt(
                    $"Transisi ke-{place + 1} tidak memiliki pemicu, maka tidak pernah diambil. Beri sebuah 'trigger'."
                );
        }
    }

    private static (string Code, string Sentence) Doubt(string sentence) => ("MGW-124", sentence);

    private MachineState StateAt(JsonElement json, int place) =>
        new(Text(json, "name"), Port("states", place, "entry"), Port("states", place, "exit"));

    private MachineTransition TransitionAt(JsonElement json, int place) =>
        new(
            Text(json, "name"),
            Text(json, "from"),
            Text(json, "to"),
            Port("transitions", place, "trigger"),
            Port("transitions", place, "action"),
            Slot("transitions", place, "condition")
        );

    private JsonElement.ArrayEnumerator Items(string list) =>
        Json.Member(_node.Json, list) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    private ActivityNode? Port(string list, int place, string member) => _node.Port(Slot(list, place, member));

    private static string Slot(string list, int place, string member) => new ListSlot(list, place, member).ToString();

    private static string Text(JsonElement json, string name) =>
        Json.Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
