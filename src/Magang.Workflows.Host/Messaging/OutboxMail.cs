using Magang.Workflows.Postgres.Outbox;

namespace Magang.Workflows.Host.Messaging;

/// <summary>Brings what the outbox holds to the consumers, as records of the contracts.</summary>
/// <param name="mailroom">Where it goes.</param>
internal sealed class OutboxMail(Mailroom mailroom)
{
    /// <summary>Publishes one message, and ends when every consumer has it.</summary>
    /// <exception cref="MessageUnreadableException">It fits no contract.</exception>
    public Task PublishAsync(OutboxMessage message, CancellationToken cancel) =>
        mailroom.PublishAsync(MessageTypes.Read(message.Type, message.Body, message.Routing, message.Parent), cancel);
}
