using Magang.Workflows.Contracts;
using Magang.Workflows.Postgres.Notices;
using MassTransit;
using MassTransit.Mediator;

namespace Magang.Workflows.Host.Messaging;

/// <summary>MassTransit's mediator in this process, with every consumer on it.</summary>
/// <remarks>A publish ends when every consumer has ended; what one of them throws comes back, and the message goes out again.</remarks>
public sealed class Mailroom : IAsyncDisposable
{
    private readonly IMediator _mediator;

    /// <param name="store">Where notices are kept.</param>
    /// <param name="time">Says when a notice was put.</param>
    public Mailroom(NoticeStore store, TimeProvider time) =>
        _mediator = Bus.Factory.CreateMediator(configuration =>
        {
            foreach (var (name, receiver) in Receivers.All)
                configuration.Instance(new NoticeConsumer(name, receiver, store, time));
        });

    /// <summary>Delivers a message to everyone whom it concerns.</summary>
    public Task PublishAsync(CaseMessage message, CancellationToken cancel = default) =>
        _mediator.Publish(message, message.GetType(), cancel);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_mediator is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
