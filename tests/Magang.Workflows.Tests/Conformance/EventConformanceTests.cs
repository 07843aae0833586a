using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Tests.Definitions;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Conformance;

/// <summary>What starts by itself goes on after the point at which a real Elsa was looked at.</summary>
public class EventConformanceTests
{
    [TestCase("int-pub-timer", 1)]
    [TestCase("int-pub-cron-every-hour", 60)]
    public void A_clock_at_the_start_waits_when_run_by_hand_and_starts_by_itself(string name, int minutes)
    {
        if (Corpus.Elsas is null)
            Assert.Ignore("Elsa's own definitions are not beside the repository.");
        var (world, expected) = Play(name, "main");
        Assert.That(Statuses(world), Is.EqualTo(Statuses(expected)));

        world.AdvanceTo(world.Now.AddMinutes(minutes));

        Assert.That(world.Lines, Has.Count.EqualTo(2), "one by hand, one by the trigger");
        Assert.That(Statuses(world), Is.All.EqualTo("Finished/Finished"));
    }

    private static (World World, JsonElement Expected) Play(string name, string scenario)
    {
        var expected = Document(Path.Combine(Folder(name), "expected.json"));
        var needed = expected.GetProperty("needs").GetProperty("definitions").EnumerateArray();
        var world = new World([
            .. needed
                .Select(needs => needs.GetString()!)
                .Prepend(name)
                .Select(own => DefinitionReader.Read(Corpus.Read(own))),
        ]);
        var played = expected.GetProperty("scenarios").GetProperty(scenario);
        foreach (var step in played.GetProperty("given_steps").EnumerateArray())
        {
            switch (step.GetProperty("op").GetString())
            {
                case "run":
                    world.Start(step.GetProperty("def").GetString()!);
                    break;
                case "event":
                    world.Publish(step.GetProperty("name").GetString()!, Json.Member(step, "payload"));
                    break;
                case "sleep":
                    world.AdvanceTo(world.Now.AddMilliseconds(step.GetProperty("ms").GetInt32()));
                    break;
            }
        }
        return (world, played.GetProperty("modes").GetProperty("counter"));
    }

    private static string Folder(string name) =>
        Path.Combine(Corpus.Own, name) is var own && File.Exists(Path.Combine(own, "expected.json"))
            ? own
            : Path.Combine(Corpus.Elsas!, name);

    private static JsonElement Document(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;

    private static string[] Statuses(JsonElement mode) =>
        [
            .. mode.GetProperty("steps")
                .EnumerateArray()
                .Last()
                .GetProperty("instances")
                .EnumerateArray()
                .Select(instance => $"{instance[1].GetString()}/{instance[2].GetString()}"),
        ];

    private static string[] Statuses(World world) =>
        [.. world.Lives.Values.Select(life => $"{life.State!.Status}/{life.State.SubStatus}")];
}
