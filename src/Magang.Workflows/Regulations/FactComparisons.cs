using System.Text.Json;

namespace Magang.Workflows.Regulations;

// Comparisons of facts: apart from the tree walk in Fact.cs, and partial because operators must be members.
public readonly partial struct Fact
{
    /// <summary>Equality of texts; none equals no text.</summary>
    public static Truth operator ==(Fact left, string right)
    {
        left.Record();
        return left.EqualsText(right);
    }

    /// <summary>The opposite of equality: none differs from every text.</summary>
    public static Truth operator !=(Fact left, string right) => !(left == right);

    /// <summary>Equality with a whole number.</summary>
    public static Truth operator ==(Fact left, int right)
    {
        var number = left.Number;
        return number.State switch
        {
            FactState.Present => number.Value == right,
            FactState.None => Truth.False,
            _ => Truth.Absent,
        };
    }

    /// <summary>The opposite of equality with a whole number.</summary>
    public static Truth operator !=(Fact left, int right) => !(left == right);

    /// <summary>Equality of two facts; two that are none are equal.</summary>
    public static Truth operator ==(Fact left, Fact right)
    {
        left.Record();
        right.Record();
        return left.EqualsFact(right);
    }

    /// <summary>The opposite of equality of two facts.</summary>
    public static Truth operator !=(Fact left, Fact right) => !(left == right);

    /// <summary>Order of dates, in the region's zone.</summary>
    public static Truth operator <=(Fact left, Fact right) => left.Day <= right.Day;

    /// <inheritdoc cref="op_LessThanOrEqual(Fact, Fact)"/>
    public static Truth operator >=(Fact left, Fact right) => left.Day >= right.Day;

    /// <inheritdoc cref="op_LessThanOrEqual(Fact, Fact)"/>
    public static Truth operator <=(Fact left, DateOnly right) => left.Day <= right;

    /// <inheritdoc cref="op_LessThanOrEqual(Fact, Fact)"/>
    public static Truth operator >=(Fact left, DateOnly right) => left.Day >= right;

    /// <summary>Order of numbers.</summary>
    public static Truth operator <=(Fact left, decimal right) => left.Number <= right;

    /// <inheritdoc cref="op_LessThanOrEqual(Fact, decimal)"/>
    public static Truth operator >=(Fact left, decimal right) => left.Number >= right;

    /// <inheritdoc cref="op_LessThanOrEqual(Fact, decimal)"/>
    public static Truth operator <(Fact left, decimal right) => left.Number < right;

    /// <inheritdoc cref="op_LessThanOrEqual(Fact, decimal)"/>
    public static Truth operator >(Fact left, decimal right) => left.Number > right;

    /// <summary>Whether a text is one of these; none is none of them.</summary>
    public Truth In(params ReadOnlySpan<string> texts)
    {
        Record();
        var found = State == FactState.Present || State == FactState.None ? Truth.False : Truth.Absent;
        foreach (var text in texts)
            found |= EqualsText(text);
        return found;
    }

    /// <summary>Whether a text says anything; none and white space do not.</summary>
    public Truth NotBlank
    {
        get
        {
            var text = Text;
            return State is FactState.Absent or FactState.Erased ? Truth.Absent : !string.IsNullOrWhiteSpace(text);
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fact other && EqualsFact(other).IsTrue;

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    private Truth EqualsText(string text) =>
        State switch
        {
            FactState.Present => _value.ValueKind == JsonValueKind.String
                ? _value.ValueEquals(text)
                : throw Mistyped("teks"),
            FactState.None => Truth.False,
            _ => Truth.Absent,
        };

    private Truth EqualsFact(Fact other)
    {
        if (State is FactState.Absent or FactState.Erased || other.State is FactState.Absent or FactState.Erased)
            return Truth.Absent;
        if (State == FactState.None || other.State == FactState.None)
            return State == other.State;
        return JsonElement.DeepEquals(_value, other._value);
    }
}
