namespace Magang.Workflows.Expressions;

/// <summary>An expression could not be evaluated. It becomes an incident of the activity.</summary>
/// <param name="kind">Which kind of expression, for example <c>JavaScript</c>.</param>
/// <param name="reason">What went wrong, one clause without a full stop; no values, they may be personal.</param>
public sealed class ExpressionFailedException(string kind, string reason)
    : MagangException(
        "MGW-120",
        $"The {kind} expression failed: {reason}. Correct the definition, publish it as a new version, and retry."
    )
{
    /// <summary>The clause that says what went wrong.</summary>
    public string Reason { get; } = reason;
}
