using System.Text;
using System.Text.Json;
using Magang.Workflows.Expressions;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Descriptors;

/// <summary>What Studio's script editor completes, and its tab that tries one activity.</summary>
/// <param name="runtime">The engine.</param>
/// <param name="door">Lets people in.</param>
/// <param name="shelf">Where the documents are that Studio speaks of.</param>
internal sealed class ScriptEndpoints(EngineRuntime runtime, Door door, Shelf shelf)
{
    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/scripting/javascript/type-definitions/{definition}", TypesAsync);
        api.MapPost("/tests/activities", TryAsync);
    }

    private async Task<IResult> TypesAsync(string definition, HttpContext context, CancellationToken cancel)
    {
        await door.HolderAsync(context, Right.SeeDesigns);
        var order = await ElsaBody.ReadAsync<TypesOrder>(context.Request, cancel);
        var document = await DocumentAsync(await shelf.FindAsync(definition, VersionChoice.Latest, cancel), cancel);
        return Results.Text(
            ScriptTypes.Of(document, order?.ActivityTypeName),
            "application/x-typescript",
            Encoding.UTF8
        );
    }

    private async Task<IResult> TryAsync(HttpContext context, CancellationToken cancel)
    {
        await door.HolderAsync(context, Right.SeeDesigns);
        var order = await ElsaBody.ReadAsync<TrialOrder>(context.Request, cancel);
        var workflow = order?.WorkflowDefinitionHandle;
        var row = workflow?.DefinitionVersionId is { } version
            ? ElsaIds.Version(version) is { } key
                ? await shelf.FindAsync(key, cancel)
                : null
            : workflow?.DefinitionId is { } definition
                ? await shelf.FindAsync(definition, VersionChoice.Latest, cancel)
                : null;
        // A node's id is its place: the ids of all that it stands in, and its own.
        var asked = order?.ActivityHandle;
        var activity = asked?.ActivityId ?? asked?.ActivityNodeId?.Split(':')[^1] ?? "";
        var trial = new ActivityTrial(runtime.Regulations.Reference, runtime.Time.GetUtcNow());
        return ElsaJson.Result(trial.Run(await DocumentAsync(row, cancel), activity));
    }

    private async Task<JsonElement> DocumentAsync(ShelfRow? row, CancellationToken cancel) =>
        row is null ? Json.EmptyObject : await shelf.DocumentAsync(row, cancel);

    private sealed record TypesOrder(string? ActivityTypeName);

    private sealed record TrialOrder(WorkflowHandle? WorkflowDefinitionHandle, ActivityHandle? ActivityHandle);

    private sealed record WorkflowHandle(string? DefinitionId, string? DefinitionVersionId);

    private sealed record ActivityHandle(string? ActivityId, string? ActivityNodeId);
}
