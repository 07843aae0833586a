using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>The people of a trial: their keys, and what forms and files say about them. In memory, as long as the trial lasts.</summary>
internal sealed class MadeUpPeople
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, JsonElement>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Vault> _vaults = new(StringComparer.Ordinal);

    /// <summary>The key of whoever has a number: the same each time.</summary>
    public string KeyOf(string number)
    {
        if (!_keys.TryGetValue(number, out var key))
            _keys[number] = key = string.Create(CultureInfo.InvariantCulture, $"P-{_keys.Count + 1}");
        return key;
    }

    /// <summary>Keeps values, and gives the facts that refer to them.</summary>
    public void Keep(IEnumerable<PersonalValue> values)
    {
        foreach (var value in values)
        {
            if (!_values.TryGetValue(value.Person, out var own))
                _values[value.Person] = own = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            own[value.Commitment] = value.Value;
            _vaults.Remove(value.Person);
        }
    }

    /// <summary>What bursts of a case may read: its own person's values.</summary>
    public Vault VaultOf(Routing routing)
    {
        if (routing.Person is not { } person || !_values.TryGetValue(person, out var own))
            return Vault.Empty;
        if (!_vaults.TryGetValue(person, out var vault))
            _vaults[person] = vault = new Vault(own);
        return vault;
    }
}
