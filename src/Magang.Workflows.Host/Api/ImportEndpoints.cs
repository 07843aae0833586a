using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Microsoft.AspNetCore.Http.Features;

namespace Magang.Workflows.Host.Api;

/// <summary>Files that open the cases of a batch or tell them something: a dry run first, then the same file confirmed.</summary>
internal sealed class ImportEndpoints(EngineRuntime runtime, Door door)
{
    private readonly ImportIntake _intake = new(runtime);

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/kasus/{id:long}/impor/{form}").WithTags("Impor");
        imports
            .MapPost("/", TakeAsync)
            .WithName("Impor")
            .WithSummary(
                "Memeriksa berkas CSV tanpa menulis apa pun; dengan ?pasti=<tanda> dari pemeriksaan itu berkas yang sama ditulis. "
                    + "Mengulang impor yang terputus menyelesaikannya tanpa penggandaan."
            )
            .Accepts<byte[]>("text/csv")
            .Produces<ImportReport>()
            .ProducesProblem(403)
            .ProducesProblem(409)
            .ProducesProblem(413)
            .ProducesProblem(422)
            .DisableAntiforgery()
            .RequireRateLimiting(AccountSetup.UploadLimit);
        imports
            .MapGet("/{tanda}", ProgressAsync)
            .WithName("KemajuanImpor")
            .WithSummary("Sejauh mana impor sebuah berkas yang sedang berjalan di server ini.")
            .Produces<ImportProgress>()
            .ProducesProblem(404);
    }

    private async Task<IResult> TakeAsync(
        long id,
        string form,
        string? pasti,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var (_, actor, batch) = await door.CaseAsync(context, Right.Import, id, cancel);
        var chosen = runtime.ImportForms[form];
        // The spool has its own limit, and says it in words.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        var report = await _intake.TakeAsync(batch, chosen, context.Request.Body, pasti, actor, cancel: cancel);
        return Results.Ok(report);
    }

    private async Task<IResult> ProgressAsync(
        long id,
        string form,
        string tanda,
        HttpContext context,
        CancellationToken cancel
    )
    {
        await door.CaseAsync(context, Right.Import, id, cancel);
        return _intake.ProgressOf(new InstanceId(id), tanda) is { } progress
            ? Results.Ok(progress)
            : throw new NotFoundException($"Impor '{form}' yang sedang berjalan pada berkas {id}");
    }
}
