using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Origins;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs;

/// <summary>Proves what clauses demand of what happens, by going through every state of a workflow.</summary>
internal sealed class ProofWalk
{
    private readonly Definition _definition;
    private readonly Requirement[] _requirements;
    private readonly Stray[] _strays;
    private readonly Present[] _wanted;

    /// <summary>Goes through the states, where a clause is about what happens.</summary>
    /// <param name="definition">What is proved.</param>
    /// <param name="clauses">What its regulation demands.</param>
    /// <param name="origins">From where its facts come; null where nothing is demanded of that.</param>
    /// <param name="mostStates">Most states that are looked at.</param>
    public ProofWalk(Definition definition, ImmutableArray<Clause> clauses, OriginCheck? origins, int mostStates)
    {
        _definition = definition;
        _strays = [.. origins?.Strays() ?? []];
        _requirements = [.. clauses.SelectMany(Requirement.Of), .. origins?.Requirements() ?? []];
        _wanted = [.. clauses.OfType<Present>()];
        if (_requirements.Length == 0 && _wanted.Length == 0)
            return;
        EventSet[] sets = [.. _requirements.SelectMany(one => one.Sets), .. _wanted.Select(one => one.Events)];
        HashSet<int> nodes =
        [
            .. _requirements.SelectMany(one => one.Nodes),
            .. _strays.Select(stray => stray.Node?.Index ?? -1),
        ];
        Space = new Space(
            new Model(definition),
            deed =>
                nodes.Contains(deed.Node)
                || Array.Exists(sets, set => EventMatch.OfDeed(definition.Nodes[deed.Node], deed, set) != Certainty.No),
            mostStates
        );
    }

    /// <summary>All states; null where no clause is about what happens.</summary>
    public Space? Space { get; }

    /// <summary>The clauses that are broken, each once.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (Space is null || Space.IsOverrun)
            foreach (var stray in _strays)
                yield return Breaches.Elsewhere(_definition, stray, []);
        if (Space is null)
            yield break;
        if (Space.IsOverrun)
        {
            yield return Space.Piling is { } piling
                ? Breaches.Piling(_definition.Nodes[piling.Index])
                : Breaches.TooLarge(_definition, Space);
            yield break;
        }
        foreach (var clause in _wanted.Where(clause => !Comes(Space, clause.Events)))
            yield return Breaches.Missing(_definition, clause);
        foreach (var asked in _requirements.GroupBy(one => one.Clause!))
            if (
                asked
                    .Select(one => (one.Detail, Way: new Monitor(_definition, Space, one).ShortestBreach()))
                    .FirstOrDefault(one => one.Way is not null) is
                { Way: { } way } broken
            )
                yield return Breaches.Broken(_definition, asked.Key, broken.Detail, way);
        foreach (var stray in _strays)
            yield return Breaches.Elsewhere(_definition, stray, WayTo(Space, stray));
        foreach (var finding in new CourseCheck(_definition, Space).Findings())
            yield return finding;
    }

    // A moment for which nothing is ever made is broken by the shortest way to it.
    private ImmutableArray<WayStep> WayTo(Space space, Stray stray) =>
        stray.Node is { } node
            ? new Monitor(
                _definition,
                space,
                new Requirement(Clause: null, EventSet.None, EventSet.None, EventSet.None, MustBe: true)
                {
                    Nodes = ImmutableHashSet.Create(node.Index),
                }
            ).ShortestBreach()
                ?? []
            : [];

    private bool Comes(Space space, EventSet events) =>
        space.Deeds.Any(deed => EventMatch.OfDeed(_definition.Nodes[deed.Node], deed, events) != Certainty.No)
        || (EventMatch.OfEnding(events) != Certainty.No && space.Bursts.Exists(burst => burst.To == Space.Ended));
}
