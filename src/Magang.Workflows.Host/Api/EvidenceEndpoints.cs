using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Evidence;

namespace Magang.Workflows.Host.Api;

/// <summary>Documents that people hand in for a case, named by the SHA-256 of their bytes.</summary>
internal sealed class EvidenceEndpoints(EngineRuntime runtime, Door door)
{
    private const int HashLetters = 64;

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var evidence = api.MapGroup("/kasus/{id:long}/bukti").WithTags("Bukti");
        evidence
            .MapPost("/", UploadAsync)
            .WithName("UnggahBukti")
            .WithSummary(
                "Mengunggah satu dokumen, paling besar 20 MB; jawabannya hash yang disebut saat menyelesaikan tugas."
            )
            .Accepts<byte[]>("application/pdf", "image/jpeg", "image/png", "application/octet-stream")
            .Produces<EvidenceKept>(StatusCodes.Status201Created)
            .ProducesProblem(413)
            .ProducesProblem(429)
            .RequireRateLimiting(AccountSetup.UploadLimit);
        evidence
            .MapGet("/", ListAsync)
            .WithName("DaftarBukti")
            .WithSummary("Dokumen satu berkas.")
            .Produces<IReadOnlyList<EvidenceRow>>();
        evidence
            .MapGet("/{hash}", ReadAsync)
            .WithName("BacaBukti")
            .WithSummary("Isi satu dokumen, bagi pengunggahnya dan Badan.")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream");
    }

    private async Task<IResult> UploadAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var (_, actor, row) = await door.CaseOrTaskAsync(context, Right.AddEvidence, id, cancel);
        var content = await ContentAsync(context.Request, cancel);
        var mediaType = context.Request.ContentType?.Split(';')[0].Trim() ?? "application/octet-stream";
        var hash = await runtime.Evidence.KeepAsync(row.Id, row.Routing.Person, mediaType, content, actor.Id, cancel);
        return Results.Created($"/api/v1/kasus/{id}/bukti/{hash}", new EvidenceKept(hash, content.Length));
    }

    private async Task<IResult> ListAsync(long id, HttpContext context, CancellationToken cancel)
    {
        var (_, _, row) = await door.CaseAsync(context, Right.SeeCase, id, cancel);
        return Results.Ok(await runtime.Evidence.ListAsync(row.Id, cancel));
    }

    private async Task<IResult> ReadAsync(long id, string hash, HttpContext context, CancellationToken cancel)
    {
        var (caller, actor, row) = await door.CaseOrTaskAsync(context, Right.SeeCase, id, cancel);
        var found =
            hash.Length == HashLetters && hash.All(char.IsAsciiHexDigit)
                ? (await runtime.Evidence.ListAsync(row.Id, cancel)).FirstOrDefault(kept =>
                    string.Equals(kept.Hash, hash, StringComparison.OrdinalIgnoreCase)
                )
                : null;
        if (found is null)
            throw new NotFoundException(NameOf(id));
        // What a document shows is not known here: it is treated as the most personal.
        if (found.UploadedBy != actor.Id)
            door.Policy.Require(caller, Right.ReadEvidence, Target.Of(row) with { Name = NameOf(id) });
        var content = await runtime.Evidence.ReadAsync(row.Id, found.Hash, cancel);
        context.Response.Headers["X-Content-Type-Options"] = "nosniff";
        // Never shown in the page: a document may be anything that somebody sent.
        context.Response.Headers.ContentDisposition = "attachment";
        return Results.Bytes(content ?? [], found.MediaType);
    }

    private static string NameOf(long id) => $"Dokumen itu pada berkas {id}";

    private static async Task<byte[]> ContentAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > EvidenceStore.MostBytes)
            throw new EvidenceTooLargeException(EvidenceStore.MostBytes);
        using var content = new MemoryStream();
        var piece = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(piece, cancel)) > 0; )
        {
            if (content.Length + read > EvidenceStore.MostBytes)
                throw new EvidenceTooLargeException(EvidenceStore.MostBytes);
            content.Write(piece, 0, read);
        }

        return content.Length == 0 ? throw new IntakeRefusedException("dokumen", "kosong") : content.ToArray();
    }
}

/// <summary>A document is kept.</summary>
/// <param name="Hash">SHA-256 of its bytes, lower-case hex: name it when the task is completed.</param>
/// <param name="Size">Bytes.</param>
public sealed record EvidenceKept(string Hash, long Size);
