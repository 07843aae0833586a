using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Wires what Studio does with definitions.</summary>
internal static class DefinitionSetup
{
    /// <summary>Adds it to Elsa's API.</summary>
    public static void MapDefinitions(this IEndpointRouteBuilder api, EngineRuntime runtime, Door door, Callers callers)
    {
        var shelf = new Shelf(runtime.Definitions, runtime.Drafts);
        new DefinitionEndpoints(runtime, door, shelf).Map(api);
        new DrawingEndpoints(runtime, door, callers, shelf).Map(api);
    }
}
