using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Conformance;

/// <summary>What came of a definition's recorded steps: in a real Elsa, or here.</summary>
/// <param name="Lines">What was written, in order.</param>
/// <param name="Status">Elsa's two words for how the instance stands.</param>
/// <param name="Waits">Activities that wait, by id, sorted.</param>
/// <param name="Executed">How often each activity began, sorted by id.</param>
internal sealed record Recording(string Lines, string Status, string Waits, string Executed)
{
    /// <summary>Steps that this player knows.</summary>
    private static readonly string[] Known = ["run", "idle", "event", "waitFinish", "cancel"];

    /// <summary>Why a scenario cannot be played here; null where it can.</summary>
    public static string? Unplayable(JsonElement scenario)
    {
        if (scenario.GetProperty("given_steps")[0].GetProperty("op").GetString() != "run")
            return "pemicu yang memulai alur";
        foreach (var step in scenario.GetProperty("given_steps").EnumerateArray())
        {
            var op = step.GetProperty("op").GetString()!;
            if (!Known.Contains(op, StringComparer.Ordinal))
                return $"langkah '{op}'";
        }
        return null;
    }

    /// <summary>What the real Elsa did.</summary>
    public static Recording Read(JsonElement mode)
    {
        var instance = mode.GetProperty("instance");
        return new Recording(
            string.Join('\n', mode.GetProperty("lines").EnumerateArray().Select(line => line.GetString())),
            $"{instance.GetProperty("status").GetString()}/{instance.GetProperty("sub_status").GetString()}",
            Sorted(
                instance
                    .GetProperty("bookmarks_left")
                    .EnumerateArray()
                    .Select(mark => mark.GetProperty("activity_id").GetString()!)
            ),
            Sorted(
                instance
                    .GetProperty("executed_counts")
                    .EnumerateObject()
                    .Where(count => count.Name != "Workflow1")
                    .Select(count => $"{count.Name}×{count.Value.GetInt32()}")
            )
        );
    }

    /// <summary>What happens here.</summary>
    public static Recording Play(byte[] document, FlowMode mode, JsonElement scenario)
    {
        var definition = DefinitionReader.Read(document, mode);
        var world = new World(definition);
        Life? life = null;
        foreach (var step in scenario.GetProperty("given_steps").EnumerateArray())
        {
            switch (step.GetProperty("op").GetString())
            {
                case "run":
                    life = world.Start(definition.Key.DefinitionId, new Started { Input = Json.Member(step, "input") });
                    break;
                case "event":
                    world.Tell(
                        life!.Id,
                        new EventArrived(step.GetProperty("name").GetString()!, Json.Member(step, "payload"))
                    );
                    break;
                case "waitFinish":
                    world.AdvanceTo(world.Now.AddMilliseconds(step.GetProperty("max").GetInt32()));
                    break;
                case "cancel":
                    world.Tell(life!.Id, new CancelRequested("dibatalkan"));
                    break;
            }
        }
        return Of(world, life!);
    }

    private static Recording Of(World world, Life life)
    {
        var state = life.State!;
        return new Recording(
            string.Join('\n', world.Lines),
            state.SubStatus == SubStatus.Faulted ? "Finished/Faulted" : $"{state.Status}/{state.SubStatus}",
            Sorted(state.Bookmarks.Select(mark => ActivityOf(world, life, mark.Id))),
            Sorted(
                Steps(world, life)
                    .Where(step => step[1].GetString() == "started")
                    .GroupBy(step => step[0].GetString())
                    .Select(began => $"{began.Key}×{began.Count()}")
            )
        );
    }

    private static string ActivityOf(World world, Life life, int bookmark) =>
        world
            .Journal.Where(line => line.Instance == life.Id.Value)
            .SelectMany(line => line.Entry.GetProperty("effects").EnumerateArray())
            .Where(effect => effect[0].GetString() == "mark" && effect[1].GetInt32() == bookmark)
            .Select(effect => effect[4].GetString()!)
            .Single();

    private static IEnumerable<JsonElement> Steps(World world, Life life) =>
        world
            .Journal.Where(line => line.Instance == life.Id.Value)
            .SelectMany(line => line.Entry.GetProperty("steps").EnumerateArray());

    private static string Sorted(IEnumerable<string> texts) => string.Join(' ', texts.Order(StringComparer.Ordinal));
}
