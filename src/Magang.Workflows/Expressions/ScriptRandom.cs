namespace Magang.Workflows.Expressions;

/// <summary>A script's <c>Math.random</c>: the same instance, instant and script give the same numbers.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014). Not for secrets.</remarks>
internal sealed class ScriptRandom
{
    private ulong _state;

    /// <summary>Seeds it.</summary>
    public ScriptRandom(ExpressionScope scope, string script)
    {
        _state = (ulong)scope.Instance.Value * 0x9E3779B97F4A7C15;
        _state ^= (ulong)scope.Now.UtcTicks;
        foreach (var c in script)
            _state = (_state ^ c) * 0x100000001B3;
    }

    /// <summary>From 0 up to but not 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
