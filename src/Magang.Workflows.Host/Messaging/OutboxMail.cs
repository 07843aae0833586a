using System.Collections.Concurrent;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Outbox;

namespace Magang.Workflows.Host.Messaging;

/// <summary>Brings what the outbox holds to the consumers, as records of the contracts.</summary>
/// <param name="instances">Says whose case a message is about.</param>
/// <param name="mailroom">Where it goes.</param>
internal sealed class OutboxMail(InstanceStore instances, Mailroom mailroom)
{
    /// <summary>Whose an instance is never changes; kept for so many before all are forgotten.</summary>
    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<InstanceId, MessageOrigin> _origins = new();

    /// <summary>Publishes one message, and ends when every consumer has it.</summary>
    /// <exception cref="MessageUnreadableException">It fits no contract.</exception>
    public async Task PublishAsync(OutboxMessage message, CancellationToken cancel)
    {
        var origin = await OriginAsync(message.Instance, cancel);
        await mailroom.PublishAsync(MessageTypes.Read(message.Type, message.Body, origin), cancel);
    }

    private async Task<MessageOrigin> OriginAsync(InstanceId instance, CancellationToken cancel)
    {
        if (_origins.TryGetValue(instance, out var known))
            return known;
        if (await instances.FindAsync(instance, cancel) is not { } row)
            return new MessageOrigin("", null, null, null, null);
        if (_origins.Count >= Remembered)
            _origins.Clear();
        var origin = new MessageOrigin(
            row.Routing.Region,
            row.Routing.Opd,
            row.Routing.Person,
            row.Routing.Host,
            row.Parent?.Value
        );
        return _origins.GetOrAdd(instance, origin);
    }
}
