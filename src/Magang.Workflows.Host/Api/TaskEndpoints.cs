using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Api;

/// <summary>Human tasks: inbox, detail, acts.</summary>
internal sealed class TaskEndpoints(EngineRuntime runtime, Door door)
{
    private const int PageRows = 100;
    private readonly TaskActing _acting = new(runtime);
    private readonly CaseReading _cases = new(runtime, door.Policy);
    private readonly TaskInbox _inbox = new(runtime.Tasks);

    /// <summary>Adds them to the API.</summary>
    public void Map(IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tugas").WithTags("Tugas");
        tasks
            .MapGet("/", InboxAsync)
            .WithName("KotakTugas")
            .WithSummary("Tugas terbuka yang boleh dikerjakan pelaku, yang paling dekat tenggatnya lebih dahulu.")
            .Produces<Inbox>();
        tasks
            .MapGet("/{instance:long}-{task:int}", DetailAsync)
            .WithName("RincianTugas")
            .WithSummary("Satu tugas dengan formulir, keputusan dan revisinya.")
            .Produces<TaskDetail>();
        Act(tasks, "ambil", TaskAct.Claim, "Mengambil tugas, sehingga tidak dikerjakan orang lain.");
        Act(tasks, "lepas", TaskAct.Release, "Mengembalikan tugas kepada semua calon pelaksananya.");
        Act(tasks, "limpahkan", TaskAct.Delegate, "Melimpahkan tugas kepada akun lain dengan peran yang sama.");
        Act(tasks, "selesai", TaskAct.Complete, "Menyelesaikan tugas dengan satu keputusan, formulir dan bukti.");
        Act(tasks, "kembalikan", TaskAct.SendBack, "Mengembalikan tugas ke langkah sebelumnya, dengan alasan.");
    }

    private void Act(RouteGroupBuilder tasks, string verb, TaskAct act, string summary) =>
        tasks
            .MapPost(
                $"/{{instance:long}}-{{task:int}}/{verb}",
                async (long instance, int task, TaskAction action, HttpContext context, CancellationToken cancel) =>
                    await ActAsync(context, new InstanceId(instance), task, act, action, cancel)
            )
            .WithName($"Tugas{act}")
            .WithSummary(summary)
            .Produces<ActAnswer>()
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(422)
            .ProducesProblem(503);

    private async Task<IResult> ActAsync(
        HttpContext context,
        InstanceId instance,
        int task,
        TaskAct act,
        TaskAction action,
        CancellationToken cancel
    )
    {
        var (actor, _) = await door.ActorAsync(context, instance.Value, task, cancel);
        var operation = OperationKey.Required(context, action.OperationId);
        try
        {
            return Answers.Of(context, await _acting.ActAsync(actor, instance, task, act, action, operation, cancel));
        }
        catch (MagangException refusal) when (TaskActing.IsStale(refusal))
        {
            var now = await _acting.FindAsync(instance, task, cancel);
            return Problems.Result(refusal, context, ("current", new { now.Revision, now.ClaimedBy }));
        }
    }

    private async Task<IResult> InboxAsync(
        HttpContext context,
        string? peran,
        string? sesudah,
        CancellationToken cancel
    )
    {
        var caller = await door.HolderAsync(context, Right.ReadInbox);
        var offices = Policy.Offices(caller, Right.ReadInbox).Where(office => peran is null || office.Role == peran);
        if (peran is not null && !offices.Any())
            throw new AccessRefusedException($"membuka kotak tugas {peran}", peran);
        var after = sesudah is null ? null : await AfterAsync(caller, sesudah, cancel);
        var page = await _inbox.PageAsync(caller, [.. offices], after, PageRows, cancel);
        return Results.Ok(
            new Inbox(
                [
                    .. page.Where(waiting => TaskActing.IsOpenTo(waiting.Task, caller.As(waiting.Office)))
                        .Select(waiting => TaskView.Of(waiting.Task)),
                ],
                page.Count < PageRows ? null : TaskView.Of(page[^1].Task).Id
            )
        );
    }

    private async Task<IResult> DetailAsync(long instance, int task, HttpContext context, CancellationToken cancel)
    {
        var ((caller, _, owner), row) = await door.TaskAsync(context, instance, task, cancel);
        var view = await _cases.ViewAsync(caller, owner.Routing, cancel);
        return Results.Ok(
            new TaskDetail(
                TaskView.Of(row),
                owner.CaseStatus,
                [.. row.Spec.Fields.Select(runtime.Regulations.Forms.Field).OfType<Intake.FormField>()],
                row.Spec.Prefill.ValueKind == JsonValueKind.Undefined ? null : row.Spec.Prefill,
                view.Of(Asked(owner.State.Dossier, row.Spec.Fields))
            )
        );
    }

    /// <summary>What the dossier has of the facts that are asked.</summary>
    private static JsonElement Asked(JsonElement dossier, IReadOnlyList<string> fields) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            foreach (var name in fields.Select(field => field.Split('.')[0]).Distinct(StringComparer.Ordinal))
            {
                if (Json.Member(dossier, name) is not { ValueKind: not JsonValueKind.Undefined } fact)
                    continue;
                writer.WritePropertyName(name);
                fact.WriteTo(writer);
            }

            writer.WriteEndObject();
        });

    private async Task<TaskRow> AfterAsync(Caller caller, string id, CancellationToken cancel)
    {
        var parts = id.Split('-');
        if (
            parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var instance)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var task)
        )
            throw new RequestRefusedException("sesudah bukan nomor tugas");
        var row = await _acting.FindAsync(new InstanceId(instance), task, cancel);
        // One of another inbox is as good as none.
        return Policy
            .Offices(caller, Right.ReadInbox)
            .Any(office => office.Region == row.Region && TaskActing.IsFor(row, caller.As(office)))
            ? row
            : throw new NotFoundException(Target.NameOf(instance, task));
    }
}
