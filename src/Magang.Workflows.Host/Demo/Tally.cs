using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Postgres.Doctor;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>Keeps of all events what the summary needs, and compares it with what the story expects.</summary>
internal sealed class Tally(Story story)
{
    private readonly Dictionary<int, string> _outcomes = [];
    private readonly Dictionary<int, List<GateFinding>> _blocked = [];
    private readonly Dictionary<int, List<GateFinding>> _noted = [];
    private int _events;
    private int _notices;

    /// <summary>Takes an event.</summary>
    public void Take(StoryEvent happened)
    {
        _events++;
        switch (happened)
        {
            case NoticePut:
                _notices++;
                break;
            case CaseClosed closed:
                _outcomes[closed.Place] = closed.Outcome;
                break;
            case GateDecided gate:
                Keep(_blocked, gate, finding => finding.Blocks);
                Keep(_noted, gate, finding => finding.Outcome is "WARN" or "TASK");
                break;
        }
    }

    /// <summary>The summary.</summary>
    public DemoSummary Sum(ImmutableArray<NumberResult> numbers, ImmutableArray<Finding> doctor)
    {
        ImmutableArray<ParticipantResult> participants = [.. Told.Select(one => Result(one.Place))];
        return new DemoSummary(
            participants,
            numbers,
            _events,
            _notices,
            doctor,
            [.. Differences(participants), .. BatchDifferences(), .. Differences(numbers)]
        )
        {
            Batch = Result(0),
        };
    }

    private static void Keep(
        Dictionary<int, List<GateFinding>> kept,
        GateDecided gate,
        Func<GateFinding, bool> isOfThem
    )
    {
        if (!kept.TryGetValue(gate.Place, out var findings))
            kept[gate.Place] = findings = [];
        findings.AddRange(gate.Findings.Where(isOfThem));
    }

    private ParticipantResult Result(int place)
    {
        var blocked = _blocked.GetValueOrDefault(place, []);
        return new ParticipantResult(
            place,
            _outcomes.GetValueOrDefault(place, ""),
            Rules(blocked),
            [.. blocked.Select(finding => finding.Citation).Distinct(StringComparer.Ordinal)],
            Rules(_noted.GetValueOrDefault(place, []))
        );
    }

    private IEnumerable<StoryParticipant> Told => story.Participants.Concat(story.Matters);

    private static ImmutableArray<string> Rules(List<GateFinding> findings) =>
        [.. findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Differences(ImmutableArray<ParticipantResult> results) =>
        Told.Zip(results).SelectMany(pair => Differences(pair.First.Expected, pair.Second));

    private IEnumerable<string> BatchDifferences() =>
        story.Expected.Batch is { } expected ? Differences(expected, Result(0)) : [];

    private IEnumerable<string> Differences(ParticipantExpectation expected, ParticipantResult came)
    {
        var who =
            came.Place == 0
                ? "Gelombang"
                : $"{(came.Place <= story.Participants.Length ? "Peserta" : "Berkas")} {came.Place.ToString("00", CultureInfo.InvariantCulture)}";
        if (came.Outcome != expected.Outcome || !came.Rules.SequenceEqual(expected.Rules))
            yield return $"{who}: {came.Outcome} ({Listed(came.Rules)}), seharusnya {expected.Outcome} ({Listed(expected.Rules)})";
        if (expected.Noted is { } noted && !came.Noted.SequenceEqual(noted))
            yield return $"{who}: catatan {Listed(came.Noted)}, seharusnya {Listed(noted)}";
    }

    private IEnumerable<string> Differences(ImmutableArray<NumberResult> numbers)
    {
        foreach (var (register, last) in story.Expected.Numbers.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var given = numbers.Where(one => one.Register == register).Select(one => one.Number).ToArray();
            if (!given.SequenceEqual(Enumerable.Range(1, (int)last).Select(number => (long)number)))
                yield return $"Register {register}: {string.Join(", ", given)}, seharusnya 1 sampai {last.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static string Listed(ImmutableArray<string> rules) =>
        rules.IsEmpty ? "tanpa hambatan" : string.Join(", ", rules);
}
