using System.Text.Json;

namespace Magang.Workflows.Regulations;

/// <summary>One fact that a rule read on its way to a result.</summary>
/// <param name="Path">Where it stands in the facts: "health.ValidUntil", "ratings[1].Predicate".</param>
/// <param name="State">How it stood there when it was read.</param>
/// <param name="Stored">As stored: for a personal value the reference, fit for the journal. Undefined when absent.</param>
/// <param name="Value">The value behind it, for those entitled to see it. Undefined when absent or erased.</param>
public readonly record struct FactInput(string Path, FactState State, JsonElement Stored, JsonElement Value)
{
    /// <summary>Whether what is stored is a reference to a personal value.</summary>
    public bool IsReference => Personal.Vault.CommitmentIn(Stored) is not null;
}
