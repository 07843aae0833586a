using System.IO.Compression;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Documents as files: to the byte what was imported, or what was last drawn.</summary>
internal sealed class ExportEndpoints(EngineRuntime runtime, DesignDoor door, Shelf shelf)
{
    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/workflow-definitions/{definitionId}/export", OneAsync);
        api.MapPost("/bulk-actions/export/workflow-definitions", ManyAsync);
    }

    private async Task<IResult> OneAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        await door.LookerAsync(context);
        var query = context.Request.Query;
        var choice = VersionChoice.Read(query["versionOptions"], VersionChoice.Latest);
        var row = await shelf.GetAsync(definitionId, choice, cancel);
        if (!bool.TryParse(query["includeConsumingWorkflows"], out var all) || !all)
            return Results.File(await shelf.SourceAsync(row, cancel), "application/json", NameOf(row));
        return await ZipAsync([row, .. await ConsumersAsync([row], cancel)], cancel);
    }

    private async Task<IResult> ManyAsync(HttpContext context, CancellationToken cancel)
    {
        await door.LookerAsync(context);
        var body = await ElsaBody.ObjectAsync(context.Request, cancel);
        var asked = ElsaBody.Ids(body, "ids").Select(ElsaIds.Version).ToHashSet();
        var all = Json.Member(body, "includeConsumingWorkflows").ValueKind == JsonValueKind.True;
        var rows = (await shelf.ListAsync(cancel)).Where(row => asked.Contains(row.Key)).ToList();
        if (rows.Count == 0)
            throw new NotFoundException("Definisi yang diekspor");
        if (all)
            rows.AddRange((await ConsumersAsync(rows, cancel)).ExceptBy(rows.Select(row => row.Key), row => row.Key));
        return await ZipAsync(rows, cancel);
    }

    private async Task<IReadOnlyList<ShelfRow>> ConsumersAsync(
        IReadOnlyCollection<ShelfRow> rows,
        CancellationToken cancel
    )
    {
        var users = new HashSet<DefinitionKey>();
        foreach (var row in rows.Where(row => row.Draft is null || row.Key.Version > 1))
            users.UnionWith(await runtime.Definitions.UsersOfAsync(row.Key.DefinitionId, cancel));
        return [.. (await shelf.ListAsync(cancel)).Where(row => users.Contains(row.Key))];
    }

    private async Task<IResult> ZipAsync(IEnumerable<ShelfRow> rows, CancellationToken cancel)
    {
        using var zipped = new MemoryStream();
        using (var archive = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                await using var entry = await archive.CreateEntry(NameOf(row)).OpenAsync(cancel);
                await entry.WriteAsync(await shelf.SourceAsync(row, cancel), cancel);
            }
        }
        return Results.File(zipped.ToArray(), "application/zip", "definisi-alur.zip");
    }

    private static string NameOf(ShelfRow row) => $"{row.Key.DefinitionId}-v{row.Key.Version}.json";
}
