using System.Collections.Immutable;
using System.Globalization;
using Magang.Workflows.Postgres.Doctor;

namespace Magang.Workflows.Host.Demo;

/// <summary>Keeps of all events what the summary needs, and compares it with what the story expects.</summary>
internal sealed class Tally(Story story)
{
    private readonly Dictionary<int, string> _outcomes = [];
    private readonly Dictionary<int, List<GateFinding>> _blocked = [];
    private int _events;
    private int _notices;

    /// <summary>Takes an event.</summary>
    public void Take(DemoEvent happened)
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
            case GateDecided { Blocks: true } gate:
                if (!_blocked.TryGetValue(gate.Place, out var findings))
                    _blocked[gate.Place] = findings = [];
                findings.AddRange(gate.Findings.Where(finding => finding.Blocks));
                break;
        }
    }

    /// <summary>The summary.</summary>
    public DemoSummary Sum(ImmutableArray<NumberResult> numbers, ImmutableArray<Finding> doctor)
    {
        ImmutableArray<ParticipantResult> participants = [.. story.Participants.Select(one => Result(one.Place))];
        return new DemoSummary(
            participants,
            numbers,
            _events,
            _notices,
            doctor,
            [.. Differences(participants), .. Differences(numbers)]
        );
    }

    private ParticipantResult Result(int place)
    {
        var blocked = _blocked.GetValueOrDefault(place, []);
        return new ParticipantResult(
            place,
            _outcomes.GetValueOrDefault(place, ""),
            [.. blocked.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal)],
            [.. blocked.Select(finding => finding.Citation).Distinct(StringComparer.Ordinal)]
        );
    }

    private IEnumerable<string> Differences(ImmutableArray<ParticipantResult> results)
    {
        foreach (var (told, came) in story.Participants.Zip(results))
        {
            if (came.Outcome != told.Expected.Outcome || !came.Rules.SequenceEqual(told.Expected.Rules))
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Peserta {told.Place:00}: {came.Outcome} ({Listed(came.Rules)}), seharusnya {told.Expected.Outcome} ({Listed(told.Expected.Rules)})"
                );
            }
        }
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
