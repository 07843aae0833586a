using System.Runtime.CompilerServices;

namespace Magang.Workflows.Expressions;

/// <summary>Counts what one evaluation uses. Counts decide, never the time: a replay decides the same.</summary>
/// <param name="deepest">Depth of the script's tree; the deeper it is, the fewer calls may nest.</param>
internal sealed class ScriptLimits(int deepest)
{
    /// <summary>Most statements in one evaluation.</summary>
    public const int MaxStatements = 100_000;

    /// <summary>Most memory one evaluation may allocate, freed or not, in bytes.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Longest list that is joined or handed over.</summary>
    public const int MaxLength = 100_000;

    // Measured: 1 MB of stack holds some 1,900 nested nodes. A call of a function costs about ten of them besides its own.
    private const int StackNodes = 900;

    private readonly int _maxCalls = Math.Clamp(StackNodes / (deepest + 10), 2, 50);
    private readonly long _bytesAtStart = GC.GetAllocatedBytesForCurrentThread();
    private int _calls;
    private int _nested;

    /// <summary>A function begins.</summary>
    public void Enter()
    {
        if (++_calls > _maxCalls || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Exceeded($"functions call each other deeper than {_maxCalls} levels");
        Turn();
    }

    /// <summary>A function ends.</summary>
    public void Leave() => _calls--;

    /// <summary>A loop turns.</summary>
    public void Turn()
    {
        if (GC.GetAllocatedBytesForCurrentThread() - _bytesAtStart > MaxBytes)
            throw Exceeded($"it uses more than {MaxBytes / 1024 / 1024} MB of memory");
    }

    /// <summary>Runs a built-in that goes into the values of a list.</summary>
    public T Nested<T>(Func<T> run)
    {
        if (++_nested > ScriptValues.MaxDepth)
            throw Exceeded($"a list nests deeper than {ScriptValues.MaxDepth} or contains itself");
        try
        {
            return run();
        }
        finally
        {
            _nested--;
        }
    }

    /// <summary>Refuses lists that are too long.</summary>
    public static void CheckLength(double length)
    {
        if (length > MaxLength)
            throw Exceeded($"a list is longer than {MaxLength}");
    }

    private static ExpressionFailedException Exceeded(string what) => new("JavaScript", what);
}
