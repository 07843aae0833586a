using System.Collections.Frozen;
using System.Text.Json;

namespace Magang.Workflows.Personal;

/// <summary>The personal values that may be read now, by their commitments. Immutable.</summary>
/// <remarks>
/// State and journal hold <c>{"$pribadi":"&lt;commitment&gt;"}</c> in the place of a value. What was erased is no
/// longer in the vault: the fact is then absent, and its finding says so.
/// </remarks>
public sealed class Vault
{
    /// <summary>The one property of a reference object.</summary>
    public const string ReferenceProperty = "$pribadi";

    private readonly FrozenDictionary<string, JsonElement> _values;

    /// <param name="values">Commitment (base64url) to value. Elements must outlive the vault: clone them.</param>
    public Vault(IEnumerable<KeyValuePair<string, JsonElement>> values) =>
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Holds nothing: every reference reads as erased.</summary>
    public static Vault Empty { get; } = new([]);

    /// <summary>How many values can be read.</summary>
    public int Count => _values.Count;

    /// <summary>The value behind a commitment.</summary>
    /// <returns>False when it was erased, or never entrusted to this vault.</returns>
    public bool TryRead(string commitment, out JsonElement value) => _values.TryGetValue(commitment, out value);

    /// <summary>The commitment in a reference object; null for any other element.</summary>
    public static string? CommitmentIn(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("$pribadi"u8, out var reference)
        && reference.ValueKind == JsonValueKind.String
            ? reference.GetString()
            : null;
}
