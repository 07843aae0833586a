namespace Magang.Workflows.Regulations;

/// <summary>Three-valued truth after Kleene: what holds, what does not, and what the facts cannot tell yet.</summary>
/// <remarks>
/// A true or false holds for every way of filling in what is absent. The default value is <see cref="Absent"/>.
/// <c>&amp;&amp;</c> and <c>||</c> work and stop early; rules use <c>&amp;</c> and <c>|</c>, so that every input is read
/// and named.
/// </remarks>
public readonly struct Truth : IEquatable<Truth>
{
    private readonly sbyte _sign;

    private Truth(sbyte sign) => _sign = sign;

    /// <summary>Not decidable from the facts at hand.</summary>
    public static Truth Absent => default;

    /// <summary>Holds.</summary>
    public static Truth True => new(1);

    /// <summary>Does not hold.</summary>
    public static Truth False => new(-1);

    /// <summary>Whether it holds.</summary>
    public bool IsTrue => _sign > 0;

    /// <summary>Whether it does not hold.</summary>
    public bool IsFalse => _sign < 0;

    /// <summary>Whether the facts cannot tell.</summary>
    public bool IsAbsent => _sign == 0;

    /// <summary>A plain Boolean is true or false, never absent.</summary>
    public static implicit operator Truth(bool value) => new(value ? (sbyte)1 : (sbyte)-1);

    /// <summary>False if either is false; absent if either is absent; else true.</summary>
    public static Truth operator &(Truth left, Truth right) => new(Math.Min(left._sign, right._sign));

    /// <summary>True if either is true; absent if either is absent; else false.</summary>
    public static Truth operator |(Truth left, Truth right) => new(Math.Max(left._sign, right._sign));

    /// <summary>Swaps true and false; absent stays absent.</summary>
    public static Truth operator !(Truth value) => new((sbyte)-value._sign);

    /// <summary>For <c>||</c>: stop at the first that holds.</summary>
    public static bool operator true(Truth value) => value.IsTrue;

    /// <summary>For <c>&amp;&amp;</c>: stop at the first that does not hold.</summary>
    public static bool operator false(Truth value) => value.IsFalse;

    /// <summary>Same of the three values.</summary>
    public static bool operator ==(Truth left, Truth right) => left._sign == right._sign;

    /// <summary>Another of the three values.</summary>
    public static bool operator !=(Truth left, Truth right) => left._sign != right._sign;

    /// <inheritdoc/>
    public bool Equals(Truth other) => _sign == other._sign;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Truth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _sign;

    /// <summary>"true", "false" or "absent", as case files write it.</summary>
    public override string ToString() =>
        _sign switch
        {
            > 0 => "true",
            < 0 => "false",
            _ => "absent",
        };
}
