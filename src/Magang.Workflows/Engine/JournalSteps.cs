using System.Collections.Immutable;
using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What the activities did in a burst, and what the gates decided, for the journal.</summary>
internal sealed class JournalSteps
{
    private readonly List<(string Activity, string What, ImmutableArray<string> Outcomes)> _steps = [];
    private readonly List<(string Activity, Action<Utf8JsonWriter> Write)> _verdicts = [];

    /// <summary>What was done, in order: activity, what it did, and with which outcomes.</summary>
    public IReadOnlyList<(string Activity, string What, ImmutableArray<string> Outcomes)> All => _steps;

    public void Add(string activityId, string what, ImmutableArray<string> outcomes) =>
        _steps.Add((activityId, what, outcomes));

    public void AddVerdict(string activityId, Action<Utf8JsonWriter> write) => _verdicts.Add((activityId, write));

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("steps");
        foreach (var (activity, what, outcomes) in _steps)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(activity);
            writer.WriteStringValue(what);
            foreach (var outcome in outcomes)
                writer.WriteStringValue(outcome);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        if (_verdicts.Count == 0)
            return;
        writer.WriteStartArray("verdicts");
        foreach (var (activity, write) in _verdicts)
        {
            writer.WriteStartObject();
            writer.WriteString("activity", activity);
            writer.WritePropertyName("verdict");
            write(writer);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
