using System.Collections.Immutable;

namespace Magang.Workflows.Regulations;

/// <summary>Brings data and predicates together, and names what has no counterpart.</summary>
internal static class RuleBinding
{
    /// <summary>Binds by id.</summary>
    /// <param name="regulations">Data.</param>
    /// <param name="predicates">One for each rule without parts.</param>
    /// <param name="faults">Receives a sentence for each fault.</param>
    public static ImmutableArray<BoundRule> Bind(
        ImmutableArray<RegulationText> regulations,
        IEnumerable<Rule> predicates,
        ImmutableArray<string>.Builder faults
    )
    {
        var byId = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var predicate in predicates)
        {
            if (!byId.TryAdd(predicate.Id, predicate))
                faults.Add($"predikat {predicate.Id} ada dua kali ({predicate.GetType().Name})");
        }

        var bound = ImmutableArray.CreateBuilder<BoundRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in regulations.SelectMany(r => r.Rules))
        {
            if (!ids.Add(text.Id))
                faults.Add($"aturan {text.Id} tertulis dua kali");
            var predicate = byId.GetValueOrDefault(text.Id);
            if (predicate is null == text.Parts.IsEmpty)
            {
                faults.Add(
                    predicate is null
                        ? $"aturan {text.Id} tidak punya predikat"
                        : $"aturan {text.Id} punya bagian dan predikat sekaligus"
                );
            }

            bound.Add(new BoundRule(text, predicate));
        }

        faults.AddRange(
            byId.Keys.Where(id => !ids.Contains(id)).Select(id => $"predikat {id} tidak punya data aturan")
        );
        CheckReferences(regulations, ids, faults);
        return bound.ToImmutable();
    }

    private static void CheckReferences(
        ImmutableArray<RegulationText> regulations,
        HashSet<string> ids,
        ImmutableArray<string>.Builder faults
    )
    {
        foreach (var (gate, rules) in regulations.SelectMany(r => r.Gates))
            faults.AddRange(
                rules.Where(id => !ids.Contains(id)).Select(id => $"gerbang {gate} menyebut aturan {id} yang tidak ada")
            );
        foreach (var text in regulations.SelectMany(r => r.Rules))
            faults.AddRange(
                text.Parts.Where(id => !ids.Contains(id))
                    .Select(id => $"aturan {text.Id} menyebut bagian {id} yang tidak ada")
            );
        foreach (
            var parameter in regulations.SelectMany(r => r.Parameters).GroupBy(p => p.Name, StringComparer.Ordinal)
        )
        {
            if (parameter.Count() > 1)
                faults.Add($"parameter {parameter.Key} tertulis dua kali");
            if (parameter.Any(p => p.Values.IsDefaultOrEmpty))
                faults.Add($"parameter {parameter.Key} tidak punya nilai");
        }
    }
}
