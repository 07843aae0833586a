using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Tasks;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Ui.Tasks;

/// <summary>One task: what is asked and why, its form, and what was decided.</summary>
internal sealed class TaskPages(PageFrames frames, EngineRuntime runtime, TaskReading reading, Door door)
{
    private readonly TaskActing _acting = new(runtime);

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        const string path = "/tugas/{instance:long}-{task:int}";
        pages.MapGet(path, ShowAsync);
        pages
            .MapPost(path, ActAsync)
            .WithMetadata(new FormLimit(TaskForm.MostBytes))
            .RequireRateLimiting(RateLimits.Upload);
        pages.MapPost(
            $"{path}/ambil",
            (HttpContext context, long instance, int task) => HandAsync(context, instance, task, TaskAct.Claim, "ambil")
        );
        pages.MapPost(
            $"{path}/lepas",
            (HttpContext context, long instance, int task) =>
                HandAsync(context, instance, task, TaskAct.Release, "lepas")
        );
        pages.MapPost(
            $"{path}/limpahkan",
            (HttpContext context, long instance, int task) =>
                HandAsync(context, instance, task, TaskAct.Delegate, "limpah")
        );
    }

    /// <summary>Where a task's page is.</summary>
    public static string PathOf(TaskRow row) => $"/tugas/{TaskView.Of(row).Id}";

    private async Task<IResult> ShowAsync(HttpContext context, long instance, int task, string? pesan)
    {
        var caller = await frames.RequireAsync(context);
        var ((_, _, owner), row) = await door.TaskAsync(context, instance, task, context.RequestAborted);
        return await PageAsync(context, caller, row, owner, form: null, PageNotices.Of(pesan));
    }

    private async Task<IResult> ActAsync(HttpContext context, long instance, int task)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context);
        var (actor, _) = await door.ActorAsync(context, instance, task, cancel);
        var (row, owner) = await reading.FindAsync(instance, task, cancel);
        var sent = await context.Request.ReadFormAsync(cancel);
        var clock = runtime.Regulations.Reference.RegionOf(row.Region).Clock;
        var form = await TaskForm.ReadAsync(
            reading.Sheet(row),
            sent,
            file => HandedIn.KeepAsync(runtime.Evidence, owner, file, caller.Key, cancel)
        );
        if (form.Sheet.Change(sent) || sent["lepas-dokumen"].Count > 0)
            return await PageAsync(context, caller, row, owner, form);
        if (sent["keputusan"].FirstOrDefault() is not { Length: > 0 } decision)
            return await PageAsync(
                context,
                caller,
                row,
                owner,
                form,
                Words.T("Isian disimpan di halaman ini, belum dikirim. Pilih keputusan di bawah untuk mengirim.")
            );
        var act = decision == TaskSpec.Returned ? TaskAct.SendBack : TaskAct.Complete;
        var facts = form.FactsFor(row.Spec, act, runtime.Regulations.FormIntake);
        if (form.IsFaulty)
            return await PageAsync(context, caller, row, owner, form, status: StatusCodes.Status422UnprocessableEntity);
        try
        {
            var action = form.ActionOf(decision, facts);
            await _acting.ActAsync(actor, row.Instance, row.TaskId, act, action, form.Operation, cancel);
        }
        catch (MagangException refusal)
        {
            return await RefusedAsync(context, caller, row, form, refusal);
        }

        return Results.LocalRedirect($"{PathOf(row)}?pesan={(act == TaskAct.SendBack ? "kembali" : "selesai")}");
    }

    private async Task<IResult> HandAsync(HttpContext context, long instance, int task, TaskAct act, string notice)
    {
        var cancel = context.RequestAborted;
        var caller = await frames.RequireAsync(context);
        var (actor, _) = await door.ActorAsync(context, instance, task, cancel);
        var (row, owner) = await reading.FindAsync(instance, task, cancel);
        var sent = await context.Request.ReadFormAsync(cancel);
        var form = TaskForm.Empty(await reading.StartedAsync(caller, row, owner, cancel), row.Revision);
        try
        {
            var to = sent["kepada"].FirstOrDefault();
            if (
                act == TaskAct.Delegate
                && (await reading.ColleaguesAsync(row, caller, cancel)).All(one => one.Key != to)
            )
                throw new IntakeRefusedException("delegateTo", "pilih orang yang hari ini memegang jabatan itu");
            var action = new TaskAction(null, null, null, null, null, to, null);
            var key = sent["operasi"].FirstOrDefault() is { Length: > 0 and <= 60 } given ? given : form.Operation;
            await _acting.ActAsync(actor, row.Instance, row.TaskId, act, action, key, cancel);
        }
        catch (MagangException refusal)
        {
            return await RefusedAsync(context, caller, row, form, refusal);
        }

        return Results.LocalRedirect($"{PathOf(row)}?pesan={notice}");
    }

    // Who comes too late is told who was sooner; what is wrong with a field stands at the field.
    private async Task<IResult> RefusedAsync(
        HttpContext context,
        Caller caller,
        TaskRow row,
        TaskForm form,
        MagangException refusal
    )
    {
        var status = Problems.StatusOf(refusal);
        if (status is not (StatusCodes.Status409Conflict or StatusCodes.Status422UnprocessableEntity))
            throw refusal;
        var (now, owner) = await reading.FindAsync(row.Instance.Value, row.TaskId, context.RequestAborted);
        if (refusal is IntakeRefusedException refused)
            form.Sheet.Tell(refused.Faults);
        else if (refusal is FactsRefusedException facts)
            form.Sheet.Tell(facts.Faults.Select(FormIntake.Split));
        var fault = status == StatusCodes.Status409Conflict || !form.IsFaulty ? refusal.Message : null;
        return await PageAsync(
            context,
            caller,
            now,
            owner,
            form with
            {
                Revision = now.Revision,
            },
            fault: refusal is TaskDecidedException
                ? Words.T("Anda terlambat: tugas ini sudah diputuskan lebih dahulu. Jawaban Anda tidak dicatat.")
                : fault,
            status: status
        );
    }

    private async Task<IResult> PageAsync(
        HttpContext context,
        Caller caller,
        TaskRow row,
        InstanceRow owner,
        TaskForm? form,
        string? notice = null,
        string? fault = null,
        int status = StatusCodes.Status200OK
    )
    {
        var shown = await reading.ShowAsync(caller, row, owner, context.RequestAborted);
        form ??= TaskForm.Empty(await reading.StartedAsync(caller, row, owner, context.RequestAborted), row.Revision);
        return PageFrames.Show<TaskPage>(
            new
            {
                Frame = await frames.OfAsync(context, row.Spec.Title, notice, fault) with
                {
                    TitleIsGiven = true,
                },
                Shown = shown,
                Form = form,
            },
            status
        );
    }
}
