namespace Magang.Workflows.Regulations;

/// <summary>A typed value that may also be absent or recorded as none; comparisons follow the fact format.</summary>
/// <typeparam name="T">DateOnly, DateTimeOffset (instants) or decimal.</typeparam>
/// <param name="State">Whether there is a value.</param>
/// <param name="Value">The value; meaningless unless <paramref name="State"/> is Present.</param>
public readonly record struct Known<T>(FactState State, T Value)
    where T : struct, IComparable<T>
{
    /// <summary>A value is known.</summary>
    public static implicit operator Known<T>(T value) => new(FactState.Present, value);

    /// <summary>Order of two values: none on either side is false, whatever the other may be; else absent is absent.</summary>
    public static Truth operator <=(Known<T> left, Known<T> right) => Compare(left, right, static c => c <= 0);

    /// <inheritdoc cref="op_LessThanOrEqual"/>
    public static Truth operator >=(Known<T> left, Known<T> right) => Compare(left, right, static c => c >= 0);

    /// <inheritdoc cref="op_LessThanOrEqual"/>
    public static Truth operator <(Known<T> left, Known<T> right) => Compare(left, right, static c => c < 0);

    /// <inheritdoc cref="op_LessThanOrEqual"/>
    public static Truth operator >(Known<T> left, Known<T> right) => Compare(left, right, static c => c > 0);

    /// <summary>Whether the value is this one; none is not.</summary>
    public Truth IsExactly(T value) => Is(v => v.CompareTo(value) == 0);

    /// <summary>Whether two values are the same; two that are none are.</summary>
    public Truth IsSameAs(Known<T> other)
    {
        if (State is FactState.Absent or FactState.Erased || other.State is FactState.Absent or FactState.Erased)
            return Truth.Absent;
        return State == other.State && (State == FactState.None || Value.CompareTo(other.Value) == 0);
    }

    /// <summary>Whether the value is so; none is not.</summary>
    public Truth Is(Func<T, bool> so) =>
        State switch
        {
            FactState.Present => so(Value),
            FactState.None => Truth.False,
            _ => Truth.Absent,
        };

    /// <summary>Computes with the value; absent and none stay what they are.</summary>
    public Known<TResult> Then<TResult>(Func<T, TResult> compute)
        where TResult : struct, IComparable<TResult> =>
        State == FactState.Present ? compute(Value) : new Known<TResult>(State, default);

    /// <summary>Computes with two values: none wins over absent, since no completion makes a value of it.</summary>
    public Known<TResult> With<TResult>(Known<T> other, Func<T, T, TResult> compute)
        where TResult : struct, IComparable<TResult>
    {
        if (State == FactState.Present && other.State == FactState.Present)
            return compute(Value, other.Value);
        var isNone = State == FactState.None || other.State == FactState.None;
        return new Known<TResult>(isNone ? FactState.None : FactState.Absent, default);
    }

    private static Truth Compare(Known<T> left, Known<T> right, Func<int, bool> holds)
    {
        if (left.State == FactState.Present && right.State == FactState.Present)
            return holds(left.Value.CompareTo(right.Value));
        return left.State == FactState.None || right.State == FactState.None ? Truth.False : Truth.Absent;
    }
}
