using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Host.Api;

/// <summary>Errands: work that a workflow asked of another system (<c>Elsa.RunTask</c>), and the report that it is done.</summary>
/// <param name="runtime">The engine.</param>
/// <param name="door">Who may.</param>
internal sealed class ErrandEndpoints(EngineRuntime runtime, Door door)
{
    /// <summary>Most bytes of a result: it is journaled for ever.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/pekerjaan/{instance:long}-{errand:int}/selesai", DoneAsync)
            .WithTags("Pekerjaan")
            .WithName("PekerjaanSelesai")
            .WithSummary(
                "Melaporkan bahwa pekerjaan yang diminta alur dari sistem lain sudah selesai, dengan hasilnya. Kunci API membutuhkan pekerjaan:tulis."
            )
            .Produces<ActAnswer>()
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(422);

    private async Task<IResult> DoneAsync(
        long instance,
        int errand,
        ErrandReport report,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var (_, actor, row) = await door.CaseAsync(context, Right.ReportErrand, instance, cancel);
        var done = new ErrandDone(errand, Taken(report.Result ?? Json.Null))
        {
            By = actor,
            OperationId = OperationKey.Required(context, report.OperationId),
        };
        return Answers.Of(context, await runtime.Committer.SubmitAsync(Submission.To(row.Id, done), cancel));
    }

    private static JsonElement Taken(JsonElement result)
    {
        if (Encoding.UTF8.GetByteCount(result.GetRawText()) > MostBytes)
            throw new IntakeRefusedException(
                "result",
                "lebih besar dari 1 MB; simpan isinya di tempat lain dan kirim rujukannya"
            );
        return PlainText.HoldsNip(result) ? throw new IntakeRefusedException("result", PlainText.NoNip) : result;
    }
}

/// <summary>The report that an errand is done.</summary>
/// <param name="OperationId">The caller's key for this report: the same key gets the same answer, for ever.</param>
/// <param name="Result">Any JSON value up to 1 MB, without a NIP; it becomes the activity's output <c>result</c>.</param>
public sealed record ErrandReport(string? OperationId, JsonElement? Result);
