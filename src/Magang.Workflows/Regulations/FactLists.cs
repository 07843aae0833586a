using System.Text.Json;

namespace Magang.Workflows.Regulations;

// Lists of facts. A list that is present is complete; an element whose deciding field is missing is an open slot.
public readonly partial struct Fact
{
    /// <summary>Whether the condition holds for some element: false for an empty list and for none.</summary>
    /// <param name="condition">Every element is asked until one holds.</param>
    public Truth Any(Func<Fact, Truth> condition)
    {
        if (!HasElements(out var absent))
            return absent ? Truth.Absent : Truth.False;
        var any = Truth.False;
        var index = 0;
        foreach (var element in _value.EnumerateArray())
        {
            any |= condition(Element(element, index++));
            if (any.IsTrue)
                break;
        }

        return any;
    }

    /// <summary>Whether the condition holds for every element: true for an empty list, false for none.</summary>
    /// <param name="condition">Every element is asked, also after one fails, so that all are named.</param>
    public Truth All(Func<Fact, Truth> condition)
    {
        if (!HasElements(out var absent))
            return absent ? Truth.Absent : State == FactState.Present;
        var all = Truth.True;
        var index = 0;
        foreach (var element in _value.EnumerateArray())
            all &= condition(Element(element, index++));
        return all;
    }

    /// <summary>How many elements a list has.</summary>
    public Known<decimal> Count
    {
        get
        {
            Record();
            return State == FactState.Present ? AsArray().GetArrayLength() : new Known<decimal>(Unknown, default);
        }
    }

    /// <summary>Whether a list has this text among its elements.</summary>
    public Truth Contains(string text)
    {
        Record();
        if (State != FactState.Present)
            return State == FactState.None ? Truth.False : Truth.Absent;
        var found = Truth.False;
        foreach (var element in AsArray().EnumerateArray())
            found |= Resolve(_reading, _path, element).EqualsText(text);
        return found;
    }

    /// <summary>Whether a list has this fact among its elements; an empty list has nothing, whatever the fact is.</summary>
    public Truth Contains(Fact sought)
    {
        Record();
        sought.Record();
        if (State != FactState.Present)
            return State == FactState.None ? Truth.False : Truth.Absent;
        var found = Truth.False;
        foreach (var element in AsArray().EnumerateArray())
            found |= Resolve(_reading, _path, element).EqualsFact(sought);
        return found;
    }

    private bool HasElements(out bool absent)
    {
        absent = State is FactState.Absent or FactState.Erased;
        if (State == FactState.Present && AsArray().GetArrayLength() > 0)
            return true;
        Record();
        return false;
    }

    private JsonElement AsArray() => _value.ValueKind == JsonValueKind.Array ? _value : throw Mistyped("daftar");

    private Fact Element(JsonElement element, int index) =>
        Resolve(
            _reading,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}[{index}]"),
            element
        );
}
