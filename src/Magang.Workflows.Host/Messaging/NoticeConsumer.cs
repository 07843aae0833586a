using Magang.Workflows.Contracts;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Notices;
using MassTransit;

namespace Magang.Workflows.Host.Messaging;

/// <summary>Puts a notice into one receiver's inbox, once for each message, however often it is delivered.</summary>
/// <param name="name">The consumer's name in the table of what was taken; never changed.</param>
/// <param name="receiver">Whose inbox it is for a message; null where the message does not concern him.</param>
/// <param name="store">Where notices are kept.</param>
/// <param name="time">Says when a notice was put.</param>
internal sealed class NoticeConsumer(
    string name,
    Func<CaseMessage, Receiver?> receiver,
    NoticeStore store,
    TimeProvider time
) : IConsumer<CaseMessage>
{
    /// <inheritdoc />
    public async Task Consume(ConsumeContext<CaseMessage> context)
    {
        var message = context.Message;
        if (receiver(message) is not { } to)
            return;
        var notice = new Notice(
            message.MessageId,
            message.Region ?? "",
            to.Role,
            to.Opd,
            to.Person,
            message.GetType().Name,
            NoticeText.Of(message),
            new InstanceId(message.Instance),
            time.GetUtcNow()
        );
        await store.ReceiveAsync(name, message.MessageId, [notice], notice.CreatedAt, context.CancellationToken);
    }
}

/// <summary>Whose inbox.</summary>
/// <param name="Role">The role.</param>
/// <param name="Opd">The OPD whose role holder is meant, or null.</param>
/// <param name="Person">The one person meant, or null.</param>
internal sealed record Receiver(string Role, string? Opd = null, string? Person = null);
