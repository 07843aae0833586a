using System.Collections.Immutable;

namespace Magang.Workflows.Gates.Rankings;

/// <summary>One who is ranked.</summary>
/// <param name="Instance">The case.</param>
/// <param name="Group">Among whom: the code of a formation.</param>
/// <param name="Number">What the publication calls the case by; no name, no NIK.</param>
/// <param name="Scores">The most important first, later ones decide between equals; higher is better.</param>
public sealed record RankingEntry(long Instance, string Group, string Number, ImmutableArray<decimal> Scores);

/// <summary>One who was ranked.</summary>
/// <param name="Entry">Who.</param>
/// <param name="Place">The place within the group, from 1; equals share one, and as many after it are left out.</param>
/// <param name="Of">How many the group has.</param>
/// <param name="Seats">Seats of the group.</param>
/// <param name="IsWithin">Whether the place is within the seats, times the multiple.</param>
/// <param name="IsTied">Whether another of the group is equal in every score.</param>
public sealed record RankedEntry(RankingEntry Entry, int Place, int Of, int Seats, bool IsWithin, bool IsTied);
