using System.Text.Json;

namespace Magang.Workflows.Expressions;

/// <summary>How a value is come by. Immutable, shared by all executions.</summary>
public abstract class Expression
{
    /// <summary>The value now.</summary>
    /// <param name="scope">What the expression may look at.</param>
    /// <returns>A JSON null where there is no value; undefined never.</returns>
    /// <exception cref="MagangException">It cannot be evaluated.</exception>
    public abstract JsonElement Evaluate(ExpressionScope scope);
}
