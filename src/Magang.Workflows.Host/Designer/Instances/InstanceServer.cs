using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Wires what watches instances into the web server.</summary>
internal static class InstanceServer
{
    private const int LongestMessage = 4096;

    /// <summary>Adds what it needs.</summary>
    public static void AddInstances(this IServiceCollection services, EngineRuntime runtime)
    {
        services.AddSingleton(new Watching(runtime));
        services.AddSingleton(provider => new AccessCheck(
            runtime.Accounts.Sessions,
            provider.GetRequiredService<Callers>(),
            provider.GetRequiredService<Policy>()
        ));
        services.AddSingleton(runtime);
        services.AddSingleton<InstanceWatch>();
        services
            .AddSignalR(hub => hub.MaximumReceiveMessageSize = LongestMessage)
            .AddJsonProtocol(json => json.PayloadSerializerOptions = ElsaJson.Options);
    }

    /// <summary>Guards the hub; comes after sign-in is read.</summary>
    public static void UseInstances(this WebApplication server) => HubGate.Use(server);

    /// <summary>Serves them.</summary>
    public static void MapInstances(this WebApplication server, IEndpointRouteBuilder api, EngineRuntime runtime)
    {
        var (door, watching) = (
            server.Services.GetRequiredService<Door>(),
            server.Services.GetRequiredService<Watching>()
        );
        new InstanceEndpoints(runtime, door, watching).Map(api);
        new ExecutionEndpoints(door, watching).Map(api);
        new CancelEndpoints(runtime, door, watching).Map(api);
        new ExportEndpoints(runtime, door, watching).Map(api);
        new EventTrigger(runtime, door).Map(api);
        server.MapHub<InstanceHub>(InstanceHub.Path);
    }
}
