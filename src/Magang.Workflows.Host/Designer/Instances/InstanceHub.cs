using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Microsoft.AspNetCore.SignalR;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>By which a viewer hears at once that its instance went on.</summary>
/// <param name="door">Lets in.</param>
/// <param name="watching">Who looks.</param>
/// <param name="watch">Tells what happens.</param>
internal sealed class InstanceHub(Door door, Watching watching, InstanceWatch watch) : Hub
{
    /// <summary>Where it is: beside Elsa's API.</summary>
    public const string Path = "/elsa/hubs/workflow-instance";

    /// <summary>The name under which Studio looks for it among the features.</summary>
    public const string Feature = "Elsa.RealTimeWorkflowUpdates";

    /// <inheritdoc/>
    public override async Task OnConnectedAsync()
    {
        var context = Context.GetHttpContext();
        if (context is null || await HubGate.SessionAsync(context) is not { } session)
        {
            Context.Abort();
            return;
        }
        watch.Connect(Context, session);
        await base.OnConnectedAsync();
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watch.Disconnect(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>Tells this connection from now on what happens in an instance.</summary>
    /// <param name="instanceId">Its number.</param>
    /// <exception cref="HubException">There is none that the caller may watch, or he watches too many.</exception>
    public async Task ObserveInstanceAsync(string instanceId)
    {
        try
        {
            var context = Context.GetHttpContext() ?? throw new NotSignedInException();
            if (ElsaIds.Instance(instanceId) is not { } instance)
                throw new NotFoundException("Berkas itu");
            var entry = await door.CaseAsync(
                context,
                Right.WatchRuns,
                instance.Value,
                Context.ConnectionAborted,
                watching.Looks
            );
            watch.Observe(Context.ConnectionId, entry.Row);
        }
        catch (MagangException refusal)
        {
            throw new HubException(refusal.Message, refusal);
        }
    }
}
