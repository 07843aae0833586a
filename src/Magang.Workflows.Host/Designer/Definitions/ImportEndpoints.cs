using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;

namespace Magang.Workflows.Host.Designer.Definitions;

/// <summary>Documents from elsewhere become drafts, as they are: whether they could be published is not asked.</summary>
internal sealed class ImportEndpoints(DesignDoor door, Callers callers, Drawing drawing)
{
    /// <summary>Adds them to Elsa's API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        // Studio sends each file of an archive by itself, so only archives that come whole are counted.
        api.MapPost("/workflow-definitions/import", OneAsync);
        api.MapPut("/workflow-definitions/{definitionId}/import", OverAsync);
        api.MapPost("/workflow-definitions/import-files", FilesAsync)
            .RequireRateLimiting(RateLimits.Upload)
            .DisableAntiforgery();
    }

    private async Task<IResult> OneAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await door.DrawerAsync(context);
        var document = await ElsaBody.BytesAsync(context.Request.Body, cancel);
        var isNamed = IdOf(document) is not null;
        var drawn = await KeepAsync(context, caller, document, cancel);
        return ElsaJson.Result(
            DefinitionView.Of(drawn.Row, drawn.Document, DefinitionLink.Of(drawn.Row.Key.DefinitionId, mayDraw: true)),
            isNamed ? StatusCodes.Status200OK : StatusCodes.Status201Created
        );
    }

    private async Task<IResult> OverAsync(string definitionId, HttpContext context, CancellationToken cancel)
    {
        var caller = await door.DrawerAsync(context);
        var document = await ElsaBody.BytesAsync(context.Request.Body, cancel);
        if (IdOf(document) is { } own && own != definitionId)
            throw new DrawingRefusedException(
                $"dokumen ini definisi '{own}', sedangkan alamatnya '{definitionId}'; samakan keduanya"
            );
        var drawn = await KeepAsync(context, caller, WithId(document, definitionId), cancel);
        return ElsaJson.Result(
            DefinitionView.Of(drawn.Row, drawn.Document, DefinitionLink.Of(definitionId, mayDraw: true))
        );
    }

    private async Task<IResult> FilesAsync(HttpContext context, CancellationToken cancel)
    {
        var caller = await door.DrawerAsync(context);
        var documents = await ImportFiles.ReadAsync(await FilesOfAsync(context.Request, cancel), cancel);
        foreach (var (name, document) in documents)
            CheckId(name, document);
        foreach (var (_, document) in documents)
            await KeepAsync(context, caller, document, cancel);
        return ElsaJson.Result(new { count = documents.Count });
    }

    private static async Task<IFormFileCollection> FilesOfAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            if (request.HasFormContentType)
                return (await request.ReadFormAsync(cancel)).Files;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // Broken on its way, or made by hand.
        }
        throw new RequestRefusedException("berkas dikirim sebagai multipart/form-data dengan nama 'files'");
    }

    private async Task<DrawnOutcome> KeepAsync(
        HttpContext context,
        Caller caller,
        byte[] document,
        CancellationToken cancel
    )
    {
        var id = IdOf(document);
        if (id is null)
            document = WithId(document, id = Drawing.NewId());
        PostedModel.CheckId(id);
        var drawn = await drawing.ReplaceAsync(id, document, caller.Key, cancel);
        if (drawn.IsSaved)
            await callers.WriteAsync(context, caller, SecurityEvents.DefinitionImported, drawn.Row.Detail, cancel);
        return drawn;
    }

    private static void CheckId(string name, byte[] document)
    {
        try
        {
            if (IdOf(document) is { } id)
                PostedModel.CheckId(id);
        }
        catch (DefinitionIdRefusedException refused)
        {
            throw new ImportFileRefusedException(name, refused.Message);
        }
    }

    // As the reader finds it, so that it is published under the same.
    private static string? IdOf(byte[] document)
    {
        var read = DocumentText.Read(document);
        return
            Json.Member(read, "definitionId") is { ValueKind: JsonValueKind.String } id
            && !string.IsNullOrWhiteSpace(id.GetString())
            ? id.GetString()
            : null;
    }

    private static byte[] WithId(byte[] document, string id) =>
        IdOf(document) is not null
            ? document
            : Json.Bytes(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("definitionId", id);
                foreach (
                    var member in DocumentText
                        .Read(document)
                        .EnumerateObject()
                        .Where(member => member.Name != "definitionId")
                )
                    member.WriteTo(writer);
                writer.WriteEndObject();
            });
}
