using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Wires what Studio does with definitions.</summary>
internal static class DefinitionSetup
{
    /// <summary>Adds what it needs.</summary>
    public static void AddDefinitions(this IServiceCollection services, EngineRuntime runtime) =>
        services.AddSingleton(new Shelf(runtime.Definitions, runtime.Drafts));

    /// <summary>Adds it to Elsa's API.</summary>
    public static void MapDefinitions(
        this IEndpointRouteBuilder api,
        EngineRuntime runtime,
        Door door,
        Callers callers,
        Shelf shelf
    )
    {
        var own = new DesignDoor(door);
        var acts = new DrawingActs(runtime, callers, shelf);
        new DefinitionEndpoints(runtime, own, shelf).Map(api);
        new SubgraphEndpoints(own, shelf).Map(api);
        new DrawingEndpoints(runtime, own, acts, shelf).Map(api);
        new BulkEndpoints(own, acts, shelf).Map(api);
        new RemovalEndpoints(own, new Removal(runtime, callers, shelf)).Map(api);
        new ExportEndpoints(runtime, own, shelf).Map(api);
        new ImportEndpoints(own, callers, acts.Drawing).Map(api);
        new RunEndpoints(runtime, door, callers, shelf).Map(api);
    }
}
