using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Postgres.Instances;

namespace Magang.Workflows.Host.Ui.Batches;

/// <summary>Files that open the cases of a batch or tell them something: checked first, then the same file written.</summary>
internal sealed class ImportPages(PageFrames frames, EngineRuntime runtime, Door door)
{
    private readonly ImportIntake _intake = new(runtime);

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/gelombang/{id:long}/impor/{form}", AskAsync);
        pages
            .MapPost("/gelombang/{id:long}/impor/{form}", TakeAsync)
            .WithMetadata(new FormLimit(Spool.MostBytes))
            .RequireRateLimiting(AccountSetup.UploadLimit);
    }

    /// <summary>Whether a file of this form can be taken now.</summary>
    public static async Task<bool> IsOpenAsync(
        EngineRuntime runtime,
        InstanceRow batch,
        ImportForm form,
        CancellationToken cancel
    ) =>
        form.Purpose == ImportPurpose.Open
            ? await runtime.Imports.IsWaitingAsync(batch.Id, form.Event, cancel)
            : batch.Status == Status.Running && await TellsAsync(runtime, batch, form, cancel);

    private async Task<IResult> AskAsync(HttpContext context, long id, string form)
    {
        await frames.RequireAsync(context);
        await door.CaseAsync(context, Right.Import, id, context.RequestAborted);
        return await ShowAsync(context, id, form, report: null, fault: null);
    }

    private async Task<IResult> TakeAsync(HttpContext context, long id, string form)
    {
        var cancel = context.RequestAborted;
        await frames.RequireAsync(context);
        var (_, actor, batch) = await door.CaseAsync(context, Right.Import, id, cancel);
        var chosen = runtime.ImportForms[form];
        var sent = await context.Request.ReadFormAsync(cancel);
        if (sent.Files.GetFile("berkas") is not { Length: > 0 } file)
            return await ShowAsync(
                context,
                id,
                form,
                report: null,
                "Pilih dahulu berkas CSV dari perangkat Anda.",
                422
            );
        var mark = sent["tanda-berkas"].FirstOrDefault() is { Length: > 0 } given ? given : null;
        try
        {
            await using var stream = file.OpenReadStream();
            var report = await _intake.TakeAsync(batch, chosen, stream, mark, actor, cancel: cancel);
            return await ShowAsync(context, id, form, report, fault: null, report.FaultCount > 0 ? 422 : 200);
        }
        catch (ImportRefusedException refused)
        {
            return await ShowAsync(context, id, form, refused.Report, fault: null, 422);
        }
        catch (MagangException refusal)
            when (refusal is ImportChangedException or BatchClosedException or ImportUnderWayException)
        {
            return await ShowAsync(context, id, form, report: null, refusal.Message, Problems.StatusOf(refusal));
        }
    }

    private async Task<IResult> ShowAsync(
        HttpContext context,
        long id,
        string form,
        ImportReport? report,
        string? fault,
        int status = StatusCodes.Status200OK
    )
    {
        var chosen = runtime.ImportForms[form];
        return PageFrames.Show<ImportPage>(
            new
            {
                Frame = await frames.OfAsync(
                    context,
                    chosen.Title,
                    report is { IsWritten: true }
                        ? string.Create(
                            Indonesian.Format,
                            $"{report.Rows:N0} baris sudah ditulis; {report.Repeated:N0} di antaranya sudah ada dari impor sebelumnya."
                        )
                        : null,
                    fault
                ),
                Batch = id.ToString(CultureInfo.InvariantCulture),
                Form = chosen,
                Report = report,
            },
            status
        );
    }

    // A file that tells cases something is for batches whose cases wait for that.
    private static async Task<bool> TellsAsync(
        EngineRuntime runtime,
        InstanceRow batch,
        ImportForm form,
        CancellationToken cancel
    )
    {
        var definition = await runtime.Definitions.GetAsync(batch.Definition, cancel);
        var children = await runtime.Instances.ChildrenAsync(batch.Id, limit: 1, cancel: cancel);
        if (children.Count == 0)
            return false;
        var own = await runtime.Definitions.GetAsync(children[0].Definition, cancel);
        return definition
            .Nodes.Concat(own.Nodes)
            .Any(node =>
                node.Inputs.Count > 0 && node.Json.GetRawText().Contains($"\"{form.Event}\"", StringComparison.Ordinal)
            );
    }
}
