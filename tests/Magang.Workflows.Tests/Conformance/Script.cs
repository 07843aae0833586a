using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Conformance;

/// <summary>Plays the recorded steps of a scenario here, and says what came of them.</summary>
internal sealed class Script(World world, Definition root)
{
    private readonly List<string> _pauses = [];

    /// <summary>The one that Elsa's record is of: the first that was run by hand.</summary>
    private Life? _life;
    private Bookmark? _captured;

    /// <summary>Why a scenario cannot be played here; null where it can.</summary>
    public static string? Unplayable(JsonElement scenario)
    {
        if (!scenario.TryGetProperty("modes", out _))
            return "the server was killed in it by design; what came of it is another scenario";
        if (
            scenario
                .GetProperty("modes")
                .EnumerateObject()
                .Any(mode => Json.Member(mode.Value, "instance").ValueKind == JsonValueKind.Null)
        )
            return "the server was killed before it had written anything; there is no instance to compare";
        foreach (var step in scenario.GetProperty("given_steps").EnumerateArray())
        {
            if (step.GetProperty("op").GetString() is "http")
                return "it calls an HttpEndpoint, which is refused by design";
        }
        return null;
    }

    /// <summary>Plays the steps.</summary>
    public Recording Play(IEnumerable<JsonElement> steps)
    {
        foreach (var step in steps)
            Do(step.GetProperty("op").GetString()!, step);
        return Result();
    }

    private void Do(string op, JsonElement step)
    {
        switch (op)
        {
            case "run":
            case "execute-api":
                var started = world.Start(Named(step), new Started { Input = Json.Member(step, "input") });
                _life ??= started;
                break;
            case "event":
                Say(step.GetProperty("name").GetString()!, Json.Member(step, "payload"));
                break;
            case "raceEvent":
                for (var i = 0; i < step.GetProperty("n").GetInt32(); i++)
                    Say(step.GetProperty("name").GetString()!, Json.Of("p"));
                break;
            case "resumeAll":
                ResumeAll();
                break;
            case "capture":
                _captured = _life!.State!.Bookmarks.First(mark =>
                    ActivityOf(mark) == step.GetProperty("activityId").GetString()
                );
                break;
            case "resumeCaptured":
                // The events of Elsa's bookmark, told to the instance: whoever comes late finds nobody waiting.
                for (
                    var i = 0;
                    i < (Json.Member(step, "n") is { ValueKind: JsonValueKind.Number } n ? n.GetInt32() : 1);
                    i++
                )
                    world.Tell(_life!.Id, new EventArrived(_captured!.Name, Json.Null));
                break;
            case "rerunRoot":
                world.Tell(_life!.Id, new Started());
                break;
            case "waitFinish":
            case "sleep":
                world.AdvanceTo(world.Now.AddMilliseconds(step.GetProperty(op == "sleep" ? "ms" : "max").GetInt32()));
                break;
            case "cancel":
                world.Tell(_life!.Id, new CancelRequested("dibatalkan"));
                break;
            case "idle":
                _pauses.Add(Pause());
                break;
            case "attach":
                // The server came up again after a while; what it wrote until it was looked at is not recorded.
                world.AdvanceTo(world.Now.AddSeconds(10));
                world.Lines.Clear();
                break;
            case "die":
            case "get-api":
            case "import":
                // State lives in bytes between any two stimuli here; the last two look at Elsa's API only.
                break;
            default:
                throw new InvalidOperationException($"Step '{op}' is not known.");
        }
    }

    private string Named(JsonElement step) =>
        Json.Text(Json.Member(step, "def")) is { Length: > 0 } named && world.Knows(named)
            ? named
            : root.Key.DefinitionId;

    private void Say(string name, JsonElement payload) => world.Publish(name, payload);

    /// <summary>Resumes each bookmark at once, whatever it waits for, until none is left.</summary>
    private void ResumeAll()
    {
        for (var round = 0; round < 1000 && Waiting() is [var first, ..]; round++)
        {
            _life!.Timers.Remove(first.Id);
            world.Tell(
                _life.Id,
                first.Kind == BookmarkKind.Timer ? new TimerFired(first.Id) : new EventArrived(first.Name, default)
            );
        }
    }

    private IReadOnlyList<Bookmark> Waiting() =>
        _life!.State!.Incidents.Count > 0
            ? []
            : [.. _life.State!.Bookmarks.Where(mark => mark.Kind != BookmarkKind.Child)];

    private Recording Result()
    {
        var life = _life!;
        var state = life.State!;
        var began = Steps(life)
            .Where(step => step[1].GetString() == "started")
            .Select(step => Bare(step[0].GetString()!))
            .ToArray();
        return new Recording
        {
            Lines = string.Join('\n', world.Lines.Select(Recording.Nameless)),
            Status = StatusOf(life),
            Labels = Recording.LabelsOf(state.Name, state.CorrelationId),
            Outputs = Recording.Canonical(
                state.OutputsObject() is { ValueKind: JsonValueKind.Object } outputs ? outputs : Json.EmptyObject
            ),
            Variables = Recording.Together(
                life.Definition.Variables.Select(variable =>
                    $"{variable.Name} = {Recording.Canonical(state.WorkflowVariables.GetValueOrDefault(variable.Name))}"
                )
            ),
            Incidents = Recording.Sorted(state.Incidents.Select(incident => Bare(incident.ActivityId))),
            Waits = Recording.Sorted(WaitsOf(life)),
            Executed = Recording.Sorted(
                began
                    .GroupBy(activity => activity, StringComparer.Ordinal)
                    .Select(times => Recording.Times(times.Key, times.Count()))
            ),
            Order = string.Join(' ', began),
            Others = Recording.Together(
                world
                    .Lives.Values.Where(other => other != life)
                    .Select(other =>
                        Recording.Other(
                            other.Definition.Key.DefinitionId,
                            StatusOf(other),
                            Recording.Canonical(
                                other.State!.OutputsObject() is { ValueKind: JsonValueKind.Object } given
                                    ? given
                                    : Json.EmptyObject
                            )
                        )
                    )
            ),
            Pauses = string.Join('\n', _pauses),
        };
    }

    private string Pause() =>
        Recording.Pause(
            world.Lines.Count,
            world.Lives.Values.Select(life =>
                Recording.Standing(life.Definition.Key.DefinitionId, StatusOf(life), WaitsOf(life))
            )
        );

    private static string StatusOf(Life life) =>
        life.State!.SubStatus == SubStatus.Faulted ? "Finished/Faulted" : $"{life.State.Status}/{life.State.SubStatus}";

    private IEnumerable<string> WaitsOf(Life life) => life.State!.Bookmarks.Select(mark => ActivityOf(life, mark));

    private string ActivityOf(Bookmark mark) => ActivityOf(_life!, mark);

    private string ActivityOf(Life life, Bookmark mark) =>
        world
            .Journal.Where(line => line.Instance == life.Id.Value)
            .SelectMany(line => line.Entry.GetProperty("effects").EnumerateArray())
            .Where(effect => effect[0].GetString() == "mark" && effect[1].GetInt32() == mark.Id)
            .Select(effect => Bare(effect[4].GetString()!))
            .Single();

    private IEnumerable<JsonElement> Steps(Life life) =>
        world
            .Journal.Where(line => line.Instance == life.Id.Value)
            .SelectMany(line => line.Entry.GetProperty("steps").EnumerateArray());

    /// <summary>An activity's id in its own definition, also where that is used as an activity.</summary>
    private static string Bare(string id) => id[(id.LastIndexOf('/') + 1)..];
}
