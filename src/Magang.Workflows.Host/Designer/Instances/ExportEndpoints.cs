using System.IO.Compression;
using System.Text.Json;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>Instances as files: how they stand and what happened, as far as the reader may see it.</summary>
/// <param name="runtime">The engine.</param>
/// <param name="door">Lets in.</param>
/// <param name="watching">What instances did, and who looks.</param>
internal sealed class ExportEndpoints(EngineRuntime runtime, Door door, Watching watching)
{
    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/workflow-instances/{id:long}/export", ExportAsync);
        api.MapPost("/bulk-actions/export/workflow-instances", ExportManyAsync);
    }

    private async Task<IResult> ExportAsync(long id, HttpContext context, CancellationToken cancel) =>
        Results.File(await WriteAsync(context, id, cancel), "application/json", FileName(id));

    private async Task<IResult> ExportManyAsync(HttpContext context, CancellationToken cancel)
    {
        await door.HolderAsync(context, Right.WatchRuns);
        var ids = CancelEndpoints.IdsOf(await ElsaBody.ReadAsync<ManyInstances>(context.Request, cancel));
        if (ids is [var only])
            return await ExportAsync(only.Value, context, cancel);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var id in ids)
            {
                var written = await WriteAsync(context, id.Value, cancel);
                await using var file = archive.CreateEntry(FileName(id.Value)).Open();
                await file.WriteAsync(written, cancel);
            }
        return Results.File(bytes.ToArray(), "application/zip", "jalannya-alur.zip");
    }

    private async Task<byte[]> WriteAsync(HttpContext context, long id, CancellationToken cancel)
    {
        var entry = await door.CaseAsync(context, Right.WatchRuns, id, cancel, watching.Looks);
        var run = await watching.Reader.OfAsync(entry.Row, cancel);
        var incidents = await runtime.Instances.IncidentsAsync(entry.Row.Id, cancel);
        var sight = await watching.SightAsync(entry, door, cancel);
        // Elsa's names, with large letters.
        var written = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["WorkflowState"] = InstanceDetail.State(
                run,
                [.. incidents.Where(incident => incident.ResolvedAt is null)],
                sight
            ),
            ["Bookmarks"] = InstanceDetail.Bookmarks(run),
            ["ActivityExecutionRecords"] = run.History.Runs.Select(one => ExecutionRecord.Of(run, one)),
            ["WorkflowExecutionLogRecords"] = run.History.Events.Select(happened => JournalView.Item(run, happened)),
        };
        return JsonSerializer.SerializeToUtf8Bytes(written, ElsaJson.Options);
    }

    private static string FileName(long id) => $"jalannya-alur-{id}.json";
}
