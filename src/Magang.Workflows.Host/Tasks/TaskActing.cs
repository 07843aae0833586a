using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Identity;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Tasks;

/// <summary>Brings an act on a task to the engine: who may, what the form says, and what to answer when it is too late.</summary>
/// <param name="runtime">The engine.</param>
internal sealed class TaskActing(EngineRuntime runtime)
{
    /// <summary>Whether somebody is among those who may do a task, whoever has it now.</summary>
    public static bool IsFor(TaskRow row, Actor actor) =>
        row.Spec.Role == actor.Role
        && (row.Spec.Opd is null || row.Spec.Opd == actor.Opd)
        && (row.Spec.Person is null || row.Spec.Person == actor.Id);

    /// <summary>Whether somebody can do a task now: nobody else has it, and he did not do the step that it checks.</summary>
    public static bool IsOpenTo(TaskRow row, Actor actor) =>
        IsFor(row, actor)
        && !row.Spec.Barred.Contains(actor.Id, StringComparer.Ordinal)
        && (row.ClaimedBy is null || row.ClaimedBy == actor.Id);

    /// <summary>A task, open or closed.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<TaskRow> FindAsync(InstanceId instance, int task, CancellationToken cancel) =>
        await runtime.Tasks.FindAsync(instance, task, cancel)
        ?? throw new NotFoundException($"Tugas {task} pada berkas {instance}");

    /// <summary>Acts.</summary>
    /// <param name="actor">Who, in the office that he does it in.</param>
    /// <param name="instance">The case.</param>
    /// <param name="task">The task within it.</param>
    /// <param name="act">What he does with it.</param>
    /// <param name="action">What he says to it.</param>
    /// <param name="operation">The key of this act: the same key gets the same answer, for ever.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="NotCandidateException">It is not his.</exception>
    /// <exception cref="IntakeRefusedException">What he says has faults.</exception>
    /// <exception cref="TaskDecidedException">Somebody was sooner; says who, what and when.</exception>
    /// <exception cref="MagangException">The engine refuses it; see <see cref="IsStale"/>.</exception>
    public async Task<CommitAnswer> ActAsync(
        Actor actor,
        InstanceId instance,
        int task,
        TaskAct act,
        TaskAction action,
        string operation,
        CancellationToken cancel
    )
    {
        var row = await FindAsync(instance, task, cancel);
        if (!IsFor(row, actor))
            throw new NotCandidateException(
                instance,
                task,
                Named(actor.Role, actor.Opd),
                Named(row.Spec.Role, row.Spec.Opd)
            );
        var submission = await SubmissionAsync(row, actor, act, action, operation, cancel);
        try
        {
            return await runtime.Committer.SubmitAsync(submission, cancel);
        }
        catch (MagangException refusal) when (IsStale(refusal))
        {
            var now = await FindAsync(instance, task, cancel);
            if (now.ClosedAt is not { } closed)
                throw;
            throw new TaskDecidedException(instance.Value, task, new TaskOutcome(now.Decision, now.DecidedBy, closed));
        }
    }

    /// <summary>Whether a refusal comes of somebody having been sooner.</summary>
    public static bool IsStale(MagangException refusal) =>
        refusal is TaskClosedException or TaskChangedException or TaskTakenException or InstanceFinishedException;

    private async Task<Submission> SubmissionAsync(
        TaskRow row,
        Actor actor,
        TaskAct act,
        TaskAction action,
        string operation,
        CancellationToken cancel
    )
    {
        var form = act == TaskAct.Complete ? action.Form ?? default : default;
        var taken = runtime.Regulations.FormIntake.Take(
            form,
            row.Spec.Fields,
            await OwnerAsync(row, form, cancel),
            await runtime.FormPeople.EnterAsync(row.Region, form, row.Spec.Fields, cancel)
        );
        var reason = act == TaskAct.SendBack ? action.Reason : null;
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (PlainText.HoldsNip(reason ?? ""))
            faults.Add(new Fault("reason", PlainText.NoNip));
        if (PlainText.HoldsNip(action.DelegateTo ?? ""))
            faults.Add(new Fault("delegateTo", PlainText.NoNip));
        var evidence = act == TaskAct.Complete ? action.Evidence ?? [] : [];
        faults.AddRange(await EvidenceFaultsAsync(row.Instance, evidence, cancel));
        if (faults.Count > 0)
            throw new IntakeRefusedException(faults.ToImmutable());
        var acted = new TaskActed(row.TaskId, act)
        {
            By = actor,
            OperationId = operation,
            ExpectedRevision = action.ExpectedRevision,
            Decision = act == TaskAct.SendBack ? reason : action.Decision,
            Form = taken.Facts,
            Evidence = [.. evidence.Select(hash => hash.ToLowerInvariant())],
            DelegateTo = act == TaskAct.Delegate ? action.DelegateTo : null,
        };
        return Submission.To(row.Instance, acted) with { Personal = taken.Personal };
    }

    /// <summary>Whose the personal values of a form are: the case's participant; in a batch the person with that number.</summary>
    private async Task<Func<JsonElement, string?>> OwnerAsync(TaskRow row, JsonElement form, CancellationToken cancel)
    {
        var routing = (await runtime.Instances.FindAsync(row.Instance, cancel))?.Routing;
        if (routing?.Person is { } person)
            return _ => person;
        var keys = await runtime.PersonReading.KeysAsync(
            row.Region,
            [.. Nips(form).Distinct(StringComparer.Ordinal)],
            cancel
        );
        return value =>
            value.ValueKind == JsonValueKind.String ? keys.GetValueOrDefault(Nip.Normalise(value.GetString()!)) : null;
    }

    private static IEnumerable<string> Nips(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String when Nip.TryParse(value.GetString()!, out var nip, out _) => [nip.Value],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Nips),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Nips(member.Value)),
            _ => [],
        };

    private async Task<IEnumerable<Fault>> EvidenceFaultsAsync(
        InstanceId instance,
        IReadOnlyList<string> hashes,
        CancellationToken cancel
    )
    {
        if (hashes.Count == 0)
            return [];
        var known = (await runtime.Evidence.ListAsync(instance, cancel))
            .Select(row => row.Hash)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return hashes
            .Select((hash, index) => (hash, index))
            .Where(given => !known.Contains(given.hash))
            .Select(given => new Fault(
                $"evidence[{given.index}]",
                "dokumen dengan hash ini belum diunggah untuk berkas ini"
            ));
    }

    private static string Named(string role, string? opd) => opd is null ? role : $"{role} {opd}";
}
