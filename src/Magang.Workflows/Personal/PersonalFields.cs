using System.Collections.Frozen;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Personal;

/// <summary>Which facts are personal, as the facts schema says: what the journal may hold only as commitments.</summary>
public sealed class PersonalFields
{
    private readonly FrozenDictionary<string, PersonalKind> _kinds;
    private readonly FrozenSet<string> _personKeys;

    /// <param name="schema">Where the classification is.</param>
    public PersonalFields(FactsSchema schema) => (_kinds, _personKeys) = (schema.Kinds(), schema.PersonKeys());

    /// <summary>Whether a fact names a person by his number: it is kept as his key, so that rules can compare people.</summary>
    /// <param name="path">Such as "teamMon.Members[0].Nip".</param>
    public bool IsPersonKey(string path) => _personKeys.Contains(FactsSchema.Normalise(path));

    /// <summary>Paths of the leaves of a kind, lists and maps as "[]", sorted.</summary>
    public IEnumerable<string> Of(PersonalKind kind) =>
        _kinds.Where(k => k.Value == kind).Select(k => k.Key).Order(StringComparer.Ordinal);

    /// <summary>How personal a fact is.</summary>
    /// <param name="path">Such as "health.FitMentally", "discipline[].Level" or "discipline[0].Level".</param>
    /// <returns>For a path that the schema does not have: as personal as the nearest one above it.</returns>
    public PersonalKind KindOf(string path)
    {
        for (var place = FactsSchema.Normalise(path); place.Length > 0; place = Above(place))
        {
            if (_kinds.TryGetValue(place, out var kind))
                return kind;
        }

        return PersonalKind.None;
    }

    private static string Above(string place)
    {
        if (place.EndsWith("[]", StringComparison.Ordinal))
            return place[..^2];
        var dot = place.LastIndexOf('.');
        return dot < 0 ? "" : place[..dot];
    }
}
