using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Outlines.Words;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>Runs one drawn activity in memory, on a clock of its own. Nothing is written and nobody is told.</summary>
/// <param name="reference">Rules, calendar, organisation.</param>
/// <param name="now">When it begins.</param>
internal sealed class ActivityTrial(Reference reference, DateTimeOffset now)
{
    private const int MostAnswers = 20;
    private const string Remark = "Keterangan";

    private readonly List<string> _remarks = [];
    private readonly Queue<(Stimulus Stimulus, DateTimeOffset At)> _answers = [];
    private readonly List<(string What, IReadOnlyList<string> Outcomes)> _steps = [];

    /// <summary>Tries it.</summary>
    /// <param name="document">The definition that it is drawn in.</param>
    /// <param name="activityId">The activity.</param>
    public TrialAnswer Run(JsonElement document, string activityId)
    {
        try
        {
            if (TrialDefinition.Of(document, activityId) is not var (utf8, type))
                throw new TrialImpossibleException(
                    $"Kegiatan '{activityId}' tidak ada pada rancangan yang tersimpan. Tunggu sampai perubahan tersimpan, lalu coba lagi."
                );
            if (ActivityCatalog.Find(type) is not { } kind)
                throw new TrialImpossibleException(
                    $"Kegiatan bertipe '{type}' tidak dapat dicoba sendiri. Pakailah Uji coba seluruh alur."
                );
            return Try(DefinitionReader.ReadStored(utf8), kind, activityId);
        }
        catch (MagangException refusal)
        {
            return new TrialAnswer { Status = "Faulted", Exception = new TrialFault(refusal.Code, refusal.Message) };
        }
    }

    private TrialAnswer Try(Definition definition, ActivityType type, string activityId)
    {
        var routing = new Routing(reference.RegionOf(region: null).Code, "OPD_CONTOH", "peserta-contoh");
        InstanceState? state = null;
        _answers.Enqueue((new Started(), now));
        for (var i = 0; i < MostAnswers && _answers.TryDequeue(out var next); i++)
        {
            var context = new BurstContext
            {
                Instance = new InstanceId(1),
                Now = next.At,
                Routing = routing,
                Reference = reference,
            };
            switch (Interpreter.Apply(definition, state, next.Stimulus, context))
            {
                case Refused refused:
                    throw refused.Refusal;
                case Burst burst:
                    state = burst.State;
                    Note(burst, activityId);
                    break;
            }
        }
        return Answer(state!, type);
    }

    private void Note(Burst burst, string activityId)
    {
        foreach (var step in Json.Member(JsonElement.Parse(burst.Entry, Json.Kept), "steps").EnumerateArray())
            if (step[0].GetString() == activityId)
                _steps.Add((step[1].GetString()!, [.. step.EnumerateArray().Skip(2).Select(Json.Text)]));
        foreach (var effect in burst.Effects)
        {
            Answer(effect);
            if (EffectText.Of(effect) is { } remark)
                _remarks.Add(remark);
        }
    }

    // What the database or the clock would answer.
    private void Answer(Effect effect)
    {
        switch (effect)
        {
            case NumberRequested { External: null } asked:
                _answers.Enqueue((new NumberReserved(asked.BookmarkId, asked.Register, 1), now));
                break;
            case NumberRequested asked:
                _answers.Enqueue((new ExternalNumberAnswered(asked.BookmarkId, asked.Register, asked.External!), now));
                break;
            case PeriodClaimed claimed:
                _answers.Enqueue((new PeriodAnswered(claimed.BookmarkId, Granted: true), now));
                break;
            case TimerSet timer:
                _answers.Enqueue((new TimerFired(timer.BookmarkId), timer.DueAt));
                break;
        }
    }

    private TrialAnswer Answer(InstanceState state, ActivityType type)
    {
        var incident = state.Incidents.Count > 0 ? state.Incidents[^1] : null;
        var completed = _steps.Where(step => step.What == "completed").Select(step => step.Outcomes).LastOrDefault();
        var words = Vocabulary.DesignOf(type.Name);
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in Values(state, TrialDefinition.Given))
            given[words?.Inputs.FirstOrDefault(input => input.Name == name)?.Label ?? name] = value;
        if (_remarks.Count > 0)
            given[Remark] = string.Join(' ', _remarks);
        return new TrialAnswer
        {
            ActivityState = given,
            Outputs = Values(state, TrialDefinition.Gave)
                .ToDictionary(
                    output => words?.Outputs.FirstOrDefault(one => one.Name == output.Name).Label ?? output.Name,
                    output => (object?)output.Value,
                    StringComparer.Ordinal
                ),
            Payload = completed is { Count: > 0 }
                ? new Dictionary<string, object>(StringComparer.Ordinal) { ["Outcomes"] = string.Join(", ", completed) }
                : new Dictionary<string, object>(StringComparer.Ordinal),
            Status =
                incident is not null ? "Faulted"
                : completed is not null ? "Completed"
                : "Running",
            Exception = incident is null ? null : new TrialFault(incident.Code, incident.Message),
        };
    }

    private static IEnumerable<(string Name, JsonElement Value)> Values(InstanceState state, string prefix) =>
        state
            .WorkflowVariables.Where(variable =>
                variable.Key.StartsWith(prefix, StringComparison.Ordinal)
                && variable.Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)
            )
            .OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => (variable.Key[prefix.Length..], variable.Value));
}

/// <summary>What Studio shows of a trial.</summary>
internal sealed record TrialAnswer
{
    /// <summary>What the activity was given, by label, and what would have happened.</summary>
    public IReadOnlyDictionary<string, object?> ActivityState { get; init; } = new Dictionary<string, object?>();

    /// <summary>What it gave, by label.</summary>
    public IReadOnlyDictionary<string, object?> Outputs { get; init; } = new Dictionary<string, object?>();

    /// <summary>Its outcomes, under <c>Outcomes</c>.</summary>
    public IReadOnlyDictionary<string, object> Payload { get; init; } = new Dictionary<string, object>();

    /// <summary>Why it failed; null where it did not.</summary>
    public TrialFault? Exception { get; init; }

    /// <summary><c>Completed</c>, <c>Running</c> where it waits, or <c>Faulted</c>.</summary>
    public required string Status { get; init; }
}

/// <summary>A failure as Studio shows it.</summary>
/// <param name="Type">Its code.</param>
/// <param name="Message">What happened, why, what to do.</param>
internal sealed record TrialFault(string Type, string Message)
{
    /// <summary>No trace of the program.</summary>
    public string StackTrace { get; } = "";
}

/// <summary>An activity cannot be tried by itself.</summary>
/// <param name="why">A finished sentence or two.</param>
public sealed class TrialImpossibleException(string why) : MagangException("MGW-936", why);
