using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>Triggers of a world's definitions, and the events that are said in it: to each once, or kept.</summary>
internal sealed class WorldEvents(World world, IEnumerable<Definition> definitions)
{
    /// <summary>How long an event waits for somebody who waits for it.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromHours(1);

    private readonly (string Definition, Trigger Trigger)[] _triggers =
    [
        .. definitions.SelectMany(own => Triggers.Of(own).Select(trigger => (own.Key.DefinitionId, trigger))),
    ];
    private readonly Queue<EventPublished> _said = [];
    private readonly List<(EventPublished Event, DateTimeOffset Until)> _kept = [];
    private DateTimeOffset?[]? _due;

    public void Add(EventPublished said) => _said.Enqueue(said);

    public DateTimeOffset? NextDue() => Due().Min();

    /// <summary>Mails a start for each trigger that is due.</summary>
    public int Fire()
    {
        var due = Due();
        var fired = 0;
        for (var at = 0; at < due.Length; at++)
        {
            if (due[at] is not { } tick || tick > world.Now)
                continue;
            var (definition, trigger) = _triggers[at];
            due[at] = trigger.NextDue(tick, world.Now);
            world.Mail(definition, new Started { TriggerActivityId = trigger.ActivityId });
            fired++;
        }
        return fired;
    }

    /// <summary>Mails the next event that somebody takes; false where none is left to mail.</summary>
    public bool DeliverNext()
    {
        while (_said.TryDequeue(out var said))
        {
            if (Trigger(said) | Resume(said))
                return true;
            _kept.Add((said, world.Now + Keeps));
        }
        for (var at = 0; at < _kept.Count; at++)
        {
            if (_kept[at].Until <= world.Now || !Resume(_kept[at].Event))
                continue;
            _kept.RemoveAt(at);
            return true;
        }
        return false;
    }

    private bool Trigger(EventPublished said)
    {
        var started = false;
        foreach (var (definition, trigger) in _triggers)
        {
            if (trigger.Kind != TriggerKind.Event || trigger.What != said.Name)
                continue;
            started = true;
            world.Mail(
                definition,
                new Started
                {
                    TriggerActivityId = trigger.ActivityId,
                    TriggerPayload =
                        said.Payload.ValueKind == JsonValueKind.Undefined ? Json.EmptyObject : said.Payload,
                    CorrelationId = said.CorrelationId,
                }
            );
        }
        return started;
    }

    private bool Resume(EventPublished said)
    {
        var waiting = world
            .Lives.Values.Where(life =>
                life.State is { Status: Status.Running } state
                && (said.CorrelationId is null || said.CorrelationId == state.CorrelationId)
                && state.Bookmarks.Any(mark => mark.Kind == BookmarkKind.Event && mark.Name == said.Name)
            )
            .ToList();
        foreach (var life in waiting)
            world.Mail(life.Id, new EventArrived(said.Name, said.Payload));
        return waiting.Count > 0;
    }

    private DateTimeOffset?[] Due() => _due ??= [.. _triggers.Select(own => own.Trigger.FirstDue(world.Now))];
}
