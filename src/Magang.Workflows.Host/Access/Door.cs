using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Access;

/// <summary>Lets requests to cases and tasks: who calls, in which office, and that an auditor's looks are written down.</summary>
/// <param name="callers">Says who calls.</param>
/// <param name="policy">Says what he may.</param>
/// <param name="instances">Cases.</param>
/// <param name="tasks">Tasks.</param>
public sealed class Door(Callers callers, Policy policy, InstanceStore instances, TaskStore tasks)
{
    // They operate nothing, so each look is a look at others' data.
    private static readonly string[] Watched = ["AUDITOR", "DPO"];

    /// <summary>What somebody may.</summary>
    public Policy Policy { get; } = policy;

    /// <summary>Who calls, where he has a right at all.</summary>
    /// <exception cref="NotSignedInException">Nobody says.</exception>
    /// <exception cref="ScopeMissingException">A key came that does not reach that far.</exception>
    /// <exception cref="AccessRefusedException">He has it in none of his offices.</exception>
    public async Task<Caller> HolderAsync(HttpContext context, Right right)
    {
        var caller = await CallerAsync(context, right);
        Policy.RequireAnywhere(caller, right);
        return caller;
    }

    /// <summary>Lets somebody to a case or a batch.</summary>
    /// <param name="context">The request.</param>
    /// <param name="right">What he wants to do.</param>
    /// <param name="id">The case's number.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="looks">What counts as one look; null where each request is one.</param>
    /// <exception cref="NotSignedInException">Nobody says who calls.</exception>
    /// <exception cref="ScopeMissingException">A key came that does not reach that far.</exception>
    /// <exception cref="NotFoundException">There is none, as far as he may know.</exception>
    /// <exception cref="AccessRefusedException">He knows it and may not do that.</exception>
    public async Task<Entry> CaseAsync(
        HttpContext context,
        Right right,
        long id,
        CancellationToken cancel,
        Looks? looks = null
    )
    {
        var caller = await CallerAsync(context, right);
        var row = await FindAsync(id, cancel);
        return await EnterAsync(context, caller, Policy.Require(caller, right, Target.Of(row)), row, cancel, looks);
    }

    /// <summary>Lets somebody to a case or a batch, also him who has an open task of it.</summary>
    /// <inheritdoc cref="CaseAsync"/>
    public async Task<Entry> CaseOrTaskAsync(HttpContext context, Right right, long id, CancellationToken cancel)
    {
        var caller = await CallerAsync(context, right);
        var row = await FindAsync(id, cancel);
        var office =
            Policy.Office(caller, right, Target.Of(row))
            ?? (await tasks.OfInstanceAsync(row.Id, cancel))
                .Where(task => task.ClosedAt is null)
                .Select(task => Policy.Office(caller, task, row.Routing))
                .FirstOrDefault(held => held is not null)
            ?? Policy.Require(caller, right, Target.Of(row));
        return await EnterAsync(context, caller, office, row, cancel);
    }

    /// <summary>Lets somebody see a task: whom it is for, and who may see its case.</summary>
    /// <exception cref="NotSignedInException">Nobody says who calls.</exception>
    /// <exception cref="NotFoundException">There is none, as far as he may know.</exception>
    public async Task<(Entry Entry, TaskRow Task)> TaskAsync(
        HttpContext context,
        long id,
        int number,
        CancellationToken cancel
    )
    {
        var caller = await CallerAsync(context, Right.SeeCase);
        var (task, row) = await FindAsync(id, number, cancel);
        var office =
            Policy.Office(caller, task, row.Routing)
            ?? Policy.Require(caller, Right.SeeCase, Target.Of(task, row.Routing));
        return (await EnterAsync(context, caller, office, row, cancel), task);
    }

    /// <summary>In which office somebody acts on a task.</summary>
    /// <exception cref="NotSignedInException">Nobody says who calls.</exception>
    /// <exception cref="NotFoundException">There is none, as far as he may know.</exception>
    /// <exception cref="AccessRefusedException">He acts on no task at all, or on none of this case.</exception>
    /// <exception cref="NotCandidateException">He sees it, and it is not for him.</exception>
    public async Task<(Actor Actor, TaskRow Task)> ActorAsync(
        HttpContext context,
        long id,
        int number,
        CancellationToken cancel
    )
    {
        var caller = await CallerAsync(context, Right.DoTasks);
        var (task, row) = await FindAsync(id, number, cancel);
        if (Policy.Office(caller, task, row.Routing) is { } office)
            return (caller.As(office), task);
        var held = Policy.Require(caller, Right.SeeCase, Target.Of(task, row.Routing));
        Policy.RequireAnywhere(caller, Right.DoTasks);
        throw new NotCandidateException(
            row.Id,
            number,
            Named(held.Role, held.Opd),
            Named(task.Spec.Role, task.Spec.Opd)
        );
    }

    private Task<Caller> CallerAsync(HttpContext context, Right right) =>
        callers.RequireAsync(context, PolicyTable.Of(right).Scope);

    private async Task<InstanceRow> FindAsync(long id, CancellationToken cancel) =>
        await instances.FindAsync(new InstanceId(id), cancel) ?? throw new NotFoundException(Target.NameOf(id));

    private async Task<(TaskRow Task, InstanceRow Row)> FindAsync(long id, int number, CancellationToken cancel)
    {
        var task = await tasks.FindAsync(new InstanceId(id), number, cancel);
        var row = task is null ? null : await instances.FindAsync(task.Instance, cancel);
        return row is null ? throw new NotFoundException(Target.NameOf(id, number)) : (task!, row);
    }

    private async Task<Entry> EnterAsync(
        HttpContext context,
        Caller caller,
        Assignment office,
        InstanceRow row,
        CancellationToken cancel,
        Looks? looks = null
    )
    {
        if (Watched.Contains(office.Role, StringComparer.Ordinal) && looks?.IsNew(caller.Key, row.Id) != false)
            await callers.WriteAsync(context, caller, SecurityEvents.CaseSeen, $"berkas {row.Id}", cancel);
        return new Entry(caller, caller.As(office), row);
    }

    private static string Named(string role, string? opd) => opd is null ? role : $"{role} {opd}";
}

/// <summary>Somebody who was let to a case.</summary>
/// <param name="Caller">Who.</param>
/// <param name="Actor">He, in the office in which he may.</param>
/// <param name="Row">The case.</param>
public sealed record Entry(Caller Caller, Actor Actor, InstanceRow Row);
