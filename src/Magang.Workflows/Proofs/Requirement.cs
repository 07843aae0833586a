using Magang.Workflows.Proofs.Contracts;

namespace Magang.Workflows.Proofs;

/// <summary>What a clause asks of each moment: that something has happened before, or has not, when something happens.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="When">The moment: what happens then; an ending is one too.</param>
/// <param name="Made">What makes it so that it "has happened".</param>
/// <param name="Undone">What makes it so that it has not.</param>
/// <param name="MustBe">True where it must have happened, false where it must not.</param>
internal sealed record Requirement(Clause Clause, EventSet When, EventSet Made, EventSet Undone, bool MustBe)
{
    /// <summary>For a timer that must be alive: the timer. Then every state counts as a moment.</summary>
    public EventSet? Timer { get; init; }

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
            _ => [],
        };

    /// <summary>Everything that a deed may mean to it.</summary>
    public IEnumerable<EventSet> Sets => [When, Made, Undone, Timer ?? EventSet.None];
}
