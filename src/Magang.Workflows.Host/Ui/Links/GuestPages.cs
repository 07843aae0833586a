using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Filling;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Links;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Host.Ui.Keeping;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Host.Ui.Tasks;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Links;
using Magang.Workflows.Postgres.Tasks;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Ui.Links;

/// <summary>What somebody without an account sees and does by a link to a case. Whatever he has no part in is as good as none.</summary>
internal sealed class GuestPages(PageFrames frames, EngineRuntime runtime, CaseLinks links)
{
    private readonly TaskActing _acting = new(runtime);

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/m/{rahasia}", ShowAsync);
        pages.MapPost("/m/{rahasia}/mentor", NameMentorAsync).RequireRateLimiting(RateLimits.SignIn);
        pages.MapGet("/m/{rahasia}/tugas/{task:int}", AskAsync);
        pages
            .MapPost("/m/{rahasia}/tugas/{task:int}", ActAsync)
            .WithMetadata(new FormLimit(TaskForm.MostBytes))
            .RequireRateLimiting(RateLimits.SignIn);
    }

    private async Task<IResult> ShowAsync(HttpContext context, string rahasia, string? pesan)
    {
        var (link, row) = await EnterAsync(context, rahasia);
        return await PageAsync(context, rahasia, link, row, PageNotices.Of(pesan), refusal: null);
    }

    private async Task<IResult> NameMentorAsync(HttpContext context, string rahasia)
    {
        var (link, row) = await EnterAsync(context, rahasia);
        if (link.Role != "HOST_KOORDINATOR")
            throw new CaseLinkGoneException();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        // It holds as long as the coordinator's own, in whole days.
        var days = (int)(link.ExpiresAt - runtime.Time.GetUtcNow()).TotalDays;
        try
        {
            var (_, token) = await links.MakeAsync(
                row,
                "MENTOR",
                form["nama"].ToString(),
                days,
                link.Key,
                context.RequestAborted
            );
            return PageFrames.Show<SecretPage>(
                new
                {
                    Frame = await frames.OfAsync(context, Words.T("Tautan siap")),
                    Explanation = Words.T(
                        "Berikan tautan ini langsung kepada mentor; siapa pun yang memegangnya dapat memakainya."
                    ),
                    Label = Words.T("Tautan"),
                    Secret = LinkAddress.Whole(context, token),
                    Back = LinkAddress.Path(rahasia),
                }
            );
        }
        catch (CaseLinkFormException refusal)
        {
            return await PageAsync(context, rahasia, link, row, notice: null, refusal);
        }
    }

    private async Task<IResult> AskAsync(HttpContext context, string rahasia, int task)
    {
        var (link, row) = await EnterAsync(context, rahasia);
        var open = await TaskAsync(link, row, task, context.RequestAborted);
        return await TaskPageAsync(context, rahasia, open, TaskForm.Empty(Sheet(open), open.Revision));
    }

    private async Task<IResult> ActAsync(HttpContext context, string rahasia, int task)
    {
        var cancel = context.RequestAborted;
        var (link, row) = await EnterAsync(context, rahasia);
        var open = await TaskAsync(link, row, task, cancel);
        var sent = await context.Request.ReadFormAsync(cancel);
        var form = await TaskForm.ReadAsync(
            Sheet(open),
            sent,
            file => HandedIn.KeepAsync(runtime.Evidence, row, file, link.Key, cancel)
        );
        if (
            form.Sheet.Change(sent)
            || sent["lepas-dokumen"].Count > 0
            || sent["keputusan"].FirstOrDefault() is not { Length: > 0 } decision
        )
            return await TaskPageAsync(context, rahasia, open, form);
        var act = decision == TaskSpec.Returned ? TaskAct.SendBack : TaskAct.Complete;
        var facts = form.FactsFor(open.Spec, act, runtime.Regulations.FormIntake);
        if (form.IsFaulty)
            return await TaskPageAsync(context, rahasia, open, form, status: StatusCodes.Status422UnprocessableEntity);
        var action = form.ActionOf(decision, facts);
        try
        {
            await _acting.ActAsync(ActorOf(link, row), row.Id, open.TaskId, act, action, form.Operation, cancel);
        }
        catch (IntakeRefusedException refused)
        {
            form.Sheet.Tell(refused.Faults);
            return await TaskPageAsync(context, rahasia, open, form, status: StatusCodes.Status422UnprocessableEntity);
        }
        catch (FactsRefusedException refused)
        {
            form.Sheet.Tell(refused.Faults.Select(FormIntake.Split));
            return await TaskPageAsync(context, rahasia, open, form, status: StatusCodes.Status422UnprocessableEntity);
        }
        catch (MagangException refused) when (refused is TaskDecidedException || TaskActing.IsStale(refused))
        {
            return await TaskPageAsync(
                context,
                rahasia,
                open,
                form,
                Words.T(
                    "Anda terlambat: tugas ini sudah diambil atau diputuskan orang lain. Jawaban Anda tidak dicatat."
                ),
                StatusCodes.Status409Conflict
            );
        }

        return Results.LocalRedirect($"{LinkAddress.Path(rahasia)}?pesan=selesai");
    }

    private async Task<(CaseLink Link, InstanceRow Row)> EnterAsync(HttpContext context, string token)
    {
        var cancel = context.RequestAborted;
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var link = await links.UseAsync(token, Callers.AddressOf(context), cancel);
        return (link, await runtime.Instances.FindAsync(link.Instance, cancel) ?? throw new CaseLinkGoneException());
    }

    // The task must be of this case and role, open, and not for somebody else: all else is as good as none.
    private async Task<TaskRow> TaskAsync(CaseLink link, InstanceRow row, int task, CancellationToken cancel) =>
        await runtime.Tasks.FindAsync(row.Id, task, cancel) is { ClosedAt: null } open
        && TaskActing.IsOpenTo(open, ActorOf(link, row))
            ? open
            : throw new CaseLinkGoneException();

    // At a host the host's code stands where an office has its OPD.
    private static Actor ActorOf(CaseLink link, InstanceRow row) => new(link.Key, link.Role, row.Routing.Host);

    private FormSheet Sheet(TaskRow row) =>
        new(
            [.. row.Spec.Fields.Select(runtime.Regulations.Forms.Field).OfType<FormField>()],
            runtime.Regulations.Reference.RegionOf(row.Region).Clock
        );

    private async Task<IResult> PageAsync(
        HttpContext context,
        string token,
        CaseLink link,
        InstanceRow row,
        string? notice,
        MagangException? refusal
    )
    {
        var cancel = context.RequestAborted;
        var actor = ActorOf(link, row);
        var form = refusal is null ? null : await context.Request.ReadFormAsync(cancel);
        var sight = await GuestSight.OfAsync(runtime, row, cancel);
        return PageFrames.Show<GuestPage>(
            new
            {
                Frame = await frames.OfAsync(
                    context,
                    sight.Name is null ? Words.T("Peserta magang") : Words.T("Magang {0}", sight.Name),
                    notice,
                    refusal?.Message
                ),
                Link = link,
                Path = LinkAddress.Path(token),
                Until = OfficeText.Instant(link.ExpiresAt, runtime.Regulations.Reference.RegionOf(link.Region).Clock),
                Sight = sight,
                Tasks = (IReadOnlyList<TaskRow>)
                    [
                        .. (await runtime.Tasks.OfInstanceAsync(row.Id, cancel)).Where(task =>
                            task.ClosedAt is null && TaskActing.IsOpenTo(task, actor)
                        ),
                    ],
                Typed = form?["nama"].ToString(),
            },
            refusal is null ? StatusCodes.Status200OK : Problems.StatusOf(refusal)
        );
    }

    private async Task<IResult> TaskPageAsync(
        HttpContext context,
        string token,
        TaskRow row,
        TaskForm form,
        string? fault = null,
        int status = StatusCodes.Status200OK
    ) =>
        PageFrames.Show<GuestTaskPage>(
            new
            {
                Frame = await frames.OfAsync(context, row.Spec.Title, fault: fault) with
                {
                    TitleIsGiven = true,
                },
                Row = row,
                Form = form,
                Back = LinkAddress.Path(token),
            },
            status
        );
}
