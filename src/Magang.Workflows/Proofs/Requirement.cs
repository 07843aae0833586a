using System.Collections.Immutable;
using Magang.Workflows.Gates;
using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Proofs;

/// <summary>What a clause asks of each moment: that something has happened before, or has not, when something happens.</summary>
/// <param name="Clause">The clause; null where only a way is looked for.</param>
/// <param name="When">The moment: what happens then; an ending is one too.</param>
/// <param name="Made">What makes it so that it "has happened".</param>
/// <param name="Undone">What makes it so that it has not.</param>
/// <param name="MustBe">True where it must have happened, false where it must not.</param>
internal sealed record Requirement(Clause? Clause, EventSet When, EventSet Made, EventSet Undone, bool MustBe)
{
    /// <summary>For a timer that must be alive: the timer. Then every state counts as a moment.</summary>
    public EventSet? Timer { get; init; }

    /// <summary>Activities, by their places, of which whatever they do is such a moment too.</summary>
    public IReadOnlySet<int> Nodes { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>What is asked, where the clause asks several things; a finished sentence.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether it counts as having happened from the start, so that only what undoes it makes it necessary.</summary>
    public bool IsMadeAtFirst { get; init; }

    /// <summary>What a clause asks; nothing where it asks it of the drawing and not of what happens.</summary>
    public static IEnumerable<Requirement> Of(Clause clause) =>
        clause switch
        {
            PrecededBy one => [new(one, one.Events, one.By, one.Since, MustBe: true)],
            FollowedBy one => [new(one, one.Before, one.By, one.Events, MustBe: true) { IsMadeAtFirst = true }],
            Ordered one => one.Steps.Zip(
                one.Steps.Skip(1),
                (before, after) => new Requirement(one, after, before, EventSet.None, MustBe: true)
            ),
            EndsWith one =>
            [
                new(one, EventSet.End, new([.. one.With.Any, .. one.Except.Any]), EventSet.None, MustBe: true),
            ],
            OnlyBetween one =>
            [
                new(one, one.Events, one.From, EventSet.None, MustBe: true),
                new(one, one.Events, one.To, EventSet.None, MustBe: false),
            ],
            NeverAfter one => [new(one, one.Events, one.After, EventSet.None, MustBe: false)],
            StaysAlive one => [new(one, EventSet.None, one.From, one.To, MustBe: false) { Timer = one.Timer }],
            Staged one when Programmes.Find(one.Programme) is { } machine => OfStages(one, machine),
            _ => [],
        };

    // What the core refuses at run time (StatusMachine) is demanded of every way before it is published.
    private static IEnumerable<Requirement> OfStages(Staged clause, StatusMachine machine)
    {
        foreach (var order in machine.Orders)
        foreach (var before in order.After.Except(Held(order.Gate)))
            yield return Then(Gates([order.Gate]), Gates([before]));
        foreach (var to in machine.States)
        {
            var steps = machine.Steps.Where(step => step.To == to).ToArray();
            var gates = steps.Select(step => step.Gates.AsEnumerable()).Aggregate((one, other) => one.Intersect(other));
            foreach (var gate in gates.Except(Held(to)))
                yield return Then(Statuses([to]), Gates([gate]));
            var before = steps.Select(step => step.From).Distinct().ToArray();
            if (!before.Contains(null) && !before.Intersect(Held(to)).Any())
                yield return Then(Statuses([to]), Statuses(before.OfType<string>()));
        }
        foreach (var demand in machine.AtEnd)
        foreach (var gate in demand.Gates.Except(Held(demand.State)))
            yield return Then(
                EventSet.End,
                new([.. Gates([gate]).Any, .. Statuses(machine.Ends.Where(end => end != demand.State)).Any])
            );
        yield return Then(EventSet.End, Statuses(machine.Ends));

        IEnumerable<string> Held(string name) => clause.AtRunTime.GetValueOrDefault(name, []);
        Requirement Then(EventSet when, EventSet made) =>
            new(clause, when, made, EventSet.None, MustBe: true)
            {
                Detail = $"Mendahului {ContractWords.Any(when)} harus {ContractWords.Any(made)}. ",
            };
        static EventSet Gates(IEnumerable<string> names) =>
            new([.. names.Select(name => new EventPattern(EventKind.Gate, name) { Outcome = Gate.Passed })]);
        static EventSet Statuses(IEnumerable<string> names) =>
            new([.. names.Select(name => new EventPattern(EventKind.Status, name))]);
    }

    /// <summary>Everything that a deed may mean to it.</summary>
    public IEnumerable<EventSet> Sets => [When, Made, Undone, Timer ?? EventSet.None];
}
