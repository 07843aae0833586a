using System.Collections.Frozen;
using System.Globalization;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Tests.Regulations;
using Magang.Workflows.Tests.Simulations;

namespace Magang.Workflows.Tests.Stories;

/// <summary>An office at work on the shipped workflows of one regulation: tasks are done by name, verdicts are read back.</summary>
internal sealed class StoryWorld
{
    public StoryWorld(string region, OfficeClock clock, string regulation, string now, params string[] definitions)
    {
        Region = region;
        World = new World([.. definitions.Select(name => Office.Read(name + ".json"))])
        {
            Now = At(now),
            Reference = new Reference
            {
                ContentHash = "uji",
                Regions = new Dictionary<string, RegionReference>(StringComparer.Ordinal)
                {
                    [region] = new(region, clock, [ARuleset.Named(regulation)], default),
                }.ToFrozenDictionary(StringComparer.Ordinal),
            },
        };
    }

    public World World { get; }

    private string Region { get; }

    /// <summary>Nine o'clock in the morning or ten, wherever it is told.</summary>
    public static DateTimeOffset At(string day) =>
        DateTimeOffset.Parse($"{day}T02:00:00Z", CultureInfo.InvariantCulture);

    public Life Start(string definition) => World.Start(definition, new Started(), new Routing(Region));

    /// <summary>Somebody ends a task; the test fails where the engine refuses, or any case stops.</summary>
    public void Do(Life life, string task, Actor who, string decision, string? form = null)
    {
        var result = Try(life, task, who, decision, form);
        Assert.That(result, Is.InstanceOf<Burst>(), () => ((Refused)result).Refusal.Message);
        foreach (var one in World.Lives.Values)
            Assert.That(one.State!.Incidents.Select(incident => incident.Message), Is.Empty, $"{one.Id}");
    }

    public BurstResult Try(Life life, string task, Actor who, string decision, string? form = null) =>
        World.Complete(life, task, who, decision, form);

    /// <summary>Rules that said more than yes at a gate, with what they said, in the order in which they did.</summary>
    public IEnumerable<string> FoundAt(Life life, string gate) =>
        World
            .Found(life, gate)
            .Where(found => found.Outcome != "ACCEPT")
            .Select(found => $"{found.Rule} {found.Outcome}");

    /// <summary>The types of all messages that a case has sent, in order, without those of its gates.</summary>
    public IEnumerable<string> MessagesOf(Life life) =>
        World
            .Messages.Where(message => message.Instance == life.Id.Value && message.Type != "GerbangDiputus")
            .Select(message => message.Type);
}
