using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs;

/// <summary>Proves what clauses demand of what happens, by going through every state of a workflow.</summary>
internal sealed class ProofWalk
{
    private readonly Definition _definition;
    private readonly Requirement[] _requirements;
    private readonly Present[] _wanted;

    /// <summary>Goes through the states, where a clause is about what happens.</summary>
    public ProofWalk(Definition definition, ImmutableArray<Clause> clauses, int mostStates)
    {
        _definition = definition;
        _requirements = [.. clauses.SelectMany(Requirement.Of)];
        _wanted = [.. clauses.OfType<Present>()];
        if (_requirements.Length == 0 && _wanted.Length == 0)
            return;
        EventSet[] sets = [.. _requirements.SelectMany(one => one.Sets), .. _wanted.Select(one => one.Events)];
        Space = new Space(
            new Model(definition),
            deed =>
                Array.Exists(sets, set => EventMatch.OfDeed(definition.Nodes[deed.Node], deed, set) != Certainty.No),
            mostStates
        );
    }

    /// <summary>All states; null where no clause is about what happens.</summary>
    public Space? Space { get; }

    /// <summary>The clauses that are broken, each once.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (Space is null)
            yield break;
        if (Space.IsOverrun)
        {
            yield return Breaches.TooLarge(_definition, Space);
            yield break;
        }
        foreach (var clause in _wanted.Where(clause => !Comes(Space, clause.Events)))
            yield return Breaches.Missing(_definition, clause);
        foreach (var asked in _requirements.GroupBy(one => one.Clause))
            if (
                asked
                    .Select(one => new Monitor(_definition, Space, one).ShortestBreach())
                    .FirstOrDefault(way => way is not null) is
                { } way
            )
                yield return Breaches.Broken(_definition, asked.Key, way);
        foreach (var finding in new CourseCheck(_definition, Space).Findings())
            yield return finding;
    }

    private bool Comes(Space space, EventSet events) =>
        space.Deeds.Any(deed => EventMatch.OfDeed(_definition.Nodes[deed.Node], deed, events) != Certainty.No)
        || (EventMatch.OfEnding(events) != Certainty.No && space.Bursts.Exists(burst => burst.To == Space.Ended));
}
