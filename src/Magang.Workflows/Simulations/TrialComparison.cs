using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Calendars;

namespace Magang.Workflows.Simulations;

/// <summary>Says what comes otherwise for whom in one trial than in another of the same people.</summary>
/// <param name="clock">The zone in which days are counted.</param>
public sealed class TrialComparison(OfficeClock clock)
{
    // Every verdict is published as well: what a gate decides is compared as such.
    private const string VerdictMessage = "GerbangDiputus";

    /// <summary>All differences, by place; empty where all comes as before.</summary>
    /// <param name="before">What is compared with.</param>
    /// <param name="after">What is tried.</param>
    public ImmutableArray<TrialDifference> Of(TrialResult before, TrialResult after)
    {
        var differences = new List<TrialDifference>();
        foreach (var (place, old, now) in Pairs(before.Cases, after.Cases, CaseKey).Select(Placed))
        {
            if (old is null)
                differences.Add(
                    new(place, TrialDifferenceKind.CaseAdded, now!.Life.Definition.Name) { After = now.Outcome }
                );
            else if (now is null)
                differences.Add(
                    new(place, TrialDifferenceKind.CaseGone, old.Life.Definition.Name) { Before = old.Outcome }
                );
            else
                differences.AddRange(Compare(place, old, now));
        }
        return [.. differences.OrderBy(one => one.Place)];

        static (int Place, TrialCase? Old, TrialCase? Now) Placed((TrialCase? Old, TrialCase? Now) pair) =>
            ((pair.Now ?? pair.Old)!.Place, pair.Old, pair.Now);
    }

    private IEnumerable<TrialDifference> Compare(int place, TrialCase old, TrialCase now)
    {
        if ((old.IsClosed, old.Outcome) != (now.IsClosed, now.Outcome))
            yield return new TrialDifference(place, TrialDifferenceKind.Ending)
            {
                After = Ending(now),
                Before = Ending(old),
                AfterOn = Day(now.EndedAt),
                BeforeOn = Day(old.EndedAt),
            };
        else if (Day(old.EndedAt) != Day(now.EndedAt))
            yield return new TrialDifference(place, TrialDifferenceKind.EndDay)
            {
                AfterOn = Day(now.EndedAt),
                BeforeOn = Day(old.EndedAt),
            };
        if (!old.Path.SequenceEqual(now.Path))
            yield return new TrialDifference(place, TrialDifferenceKind.Path)
            {
                After = string.Join(" → ", now.Path),
                Before = string.Join(" → ", old.Path),
            };
        foreach (
            var difference in Gates(place, old, now).Concat(Tasks(place, old, now)).Concat(Messages(place, old, now))
        )
            yield return difference;
    }

    private static IEnumerable<TrialDifference> Gates(int place, TrialCase old, TrialCase now)
    {
        var pairs = Pairs(old.Events.OfType<GateDecided>(), now.Events.OfType<GateDecided>(), gate => gate.Gate);
        foreach (var (before, after) in pairs)
        {
            if (before is not null && after is not null && Says(before) == Says(after))
                continue;
            var kind =
                before is null ? TrialDifferenceKind.GateAdded
                : after is null ? TrialDifferenceKind.GateGone
                : TrialDifferenceKind.Verdict;
            yield return new TrialDifference(place, kind, (after ?? before)!.Gate)
            {
                After = after?.Verdict ?? "",
                Before = before?.Verdict ?? "",
                Findings = after?.Findings ?? [],
            };
        }
    }

    private IEnumerable<TrialDifference> Tasks(int place, TrialCase old, TrialCase now)
    {
        var moved = new List<(LifeTask Old, LifeTask Now)>();
        foreach (var (before, after) in Pairs(old.Tasks, now.Tasks, task => task.Spec.ActivityId))
        {
            if (before is null)
                yield return new TrialDifference(place, TrialDifferenceKind.TaskAdded, after!.Spec.Title)
                {
                    After = after.Spec.Role,
                    AfterOn = Day(after.OpenedAt),
                };
            else if (after is null)
                yield return new TrialDifference(place, TrialDifferenceKind.TaskGone, before.Spec.Title)
                {
                    Before = before.Spec.Role,
                    BeforeOn = Day(before.OpenedAt),
                };
            else
            {
                foreach (var difference in Terms(place, before, after))
                    yield return difference;
                if (Day(before.ClosedAt) != Day(after.ClosedAt) && before.Decision is not null)
                    moved.Add((before, after));
            }
        }
        if (moved.Count > 0)
            yield return new TrialDifference(place, TrialDifferenceKind.TaskDays, moved[0].Now.Spec.Title)
            {
                AfterOn = Day(moved[0].Now.ClosedAt),
                BeforeOn = Day(moved[0].Old.ClosedAt),
                Count = moved.Count,
            };
    }

    private static IEnumerable<TrialDifference> Terms(int place, LifeTask old, LifeTask now)
    {
        var title = now.Spec.Title;
        if (old.Spec.Role != now.Spec.Role)
            yield return new(place, TrialDifferenceKind.TaskRole, title)
            {
                After = now.Spec.Role,
                Before = old.Spec.Role,
            };
        if (old.Spec.DueWorkingDays != now.Spec.DueWorkingDays)
            yield return new(place, TrialDifferenceKind.TaskTerm, title)
            {
                After = Whole(now.Spec.DueWorkingDays),
                Before = Whole(old.Spec.DueWorkingDays),
            };
        if (old.Decision != now.Decision)
            yield return new(place, TrialDifferenceKind.Decision, title)
            {
                After = now.Decision ?? "",
                Before = old.Decision ?? "",
            };
    }

    private static IEnumerable<TrialDifference> Messages(int place, TrialCase old, TrialCase now)
    {
        var (before, after) = (Counts(old), Counts(now));
        return before
            .Keys.Union(after.Keys)
            .Where(type => before.GetValueOrDefault(type) != after.GetValueOrDefault(type))
            .Order(StringComparer.Ordinal)
            .Select(type => new TrialDifference(place, TrialDifferenceKind.Message, type)
            {
                After = Whole(after.GetValueOrDefault(type)),
                Before = Whole(before.GetValueOrDefault(type)),
            });

        static Dictionary<string, int> Counts(TrialCase one) =>
            one
                .Events.OfType<MessageLeft>()
                .Where(left => left.Type != VerdictMessage)
                .CountBy(left => left.Type)
                .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Pairs the n-th of a key with the n-th of it on the other side, in the order of the second, then what is gone.</summary>
    private static List<(T? Old, T? Now)> Pairs<T>(IEnumerable<T> old, IEnumerable<T> now, Func<T, string> keyOf)
        where T : class
    {
        var left = old.GroupBy(keyOf).ToDictionary(own => own.Key, own => new Queue<T>(own), StringComparer.Ordinal);
        var pairs = new List<(T? Old, T? Now)>();
        foreach (var one in now)
            pairs.Add(
                (left.TryGetValue(keyOf(one), out var same) && same.TryDequeue(out var match) ? match : null, one)
            );
        pairs.AddRange(left.Values.SelectMany(rest => rest).Select(gone => ((T?)gone, (T?)null)));
        return pairs;
    }

    private static string CaseKey(TrialCase one) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Place}/{one.Life.Definition.Key.DefinitionId}");

    private static string Says(GateDecided gate) =>
        $"{gate.Verdict} {string.Join(' ', gate.Findings.Select(finding => $"{finding.Rule}={finding.Outcome}"))}";

    private static string Ending(TrialCase one) => one.IsClosed ? one.Outcome : "";

    private DateOnly? Day(DateTimeOffset? at) => at is { } instant ? clock.DayOf(instant) : null;

    private static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
