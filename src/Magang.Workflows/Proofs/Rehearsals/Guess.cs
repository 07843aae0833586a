using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Proofs.Rehearsals;

/// <summary>Gives an input's value where it is known, and tries every one where it is not.</summary>
/// <param name="inner">The input as it is written.</param>
/// <param name="values">What is tried.</param>
/// <param name="known">What is known.</param>
/// <param name="tape">Where choices are made.</param>
internal sealed class Guess(Expression inner, ImmutableArray<JsonElement> values, KnownValues known, Tape tape)
    : Expression
{
    /// <inheritdoc />
    public override JsonElement Evaluate(ExpressionScope scope) =>
        known.Of(inner, (Execution)scope) ?? values[tape.Choose(values.Length)];
}
