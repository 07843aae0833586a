using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Personal;

/// <summary>The personal values of a case, by the commitments that stand for them elsewhere.</summary>
/// <param name="values">Commitment (base64url) to value.</param>
public sealed class Vault(ImmutableDictionary<string, JsonElement> values)
{
    /// <summary>Knows no value.</summary>
    public static readonly Vault Empty = new(ImmutableDictionary<string, JsonElement>.Empty);

    /// <summary>All values, by commitment.</summary>
    public ImmutableDictionary<string, JsonElement> Values { get; } = values;
}
