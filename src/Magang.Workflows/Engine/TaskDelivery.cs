using System.Diagnostics;
using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>What a person does with a task: checked here, wholly, before anything changes.</summary>
internal static class TaskDelivery
{
    /// <exception cref="MagangException">The person may not do this now; the sentence says why and what to do.</exception>
    public static void Deliver(BurstRun run, TaskActed acted)
    {
        var instance = run.Context.Instance;
        if (run.State.OpenIncidents.Count > 0)
            throw new InstanceStoppedException(instance, run.State.OpenIncidents[0].Id);
        var bookmark =
            (run.Bookmarks.Find(acted.TaskId) is { Task: not null } open ? open : null)
            ?? throw new TaskClosedException(instance, acted.TaskId);
        var task = bookmark.Task!;

        Authorize(instance, bookmark, task, acted);
        if (acted.ExpectedRevision is { } expected && expected != bookmark.TaskRevision)
            throw new TaskChangedException(instance, acted.TaskId, expected, bookmark.TaskRevision, bookmark.ClaimedBy);

        switch (acted.Act)
        {
            case TaskAct.Claim:
                Hand(run, bookmark, acted.By.Id);
                break;
            case TaskAct.Release:
                Hand(run, bookmark, claimedBy: null);
                break;
            case TaskAct.Delegate:
                Hand(run, bookmark, acted.DelegateTo ?? throw new DelegateMissingException(instance, acted.TaskId));
                break;
            case TaskAct.Complete:
                Complete(run, bookmark, task, acted);
                break;
            case TaskAct.SendBack:
                SendBack(run, bookmark, task, acted);
                break;
            default:
                throw new UnreachableException(acted.Act.ToString());
        }
    }

    private static void Authorize(InstanceId instance, Bookmark bookmark, TaskSpec task, TaskActed acted)
    {
        var by = acted.By;
        if (!string.Equals(by.Role, task.Role, StringComparison.Ordinal))
            throw new NotCandidateException(instance, bookmark.Id, by.Role, task.Role);
        if (task.Opd is { } opd && !string.Equals(by.Opd, opd, StringComparison.Ordinal))
            throw new NotCandidateException(instance, bookmark.Id, $"{by.Role} {by.Opd}", $"{task.Role} {opd}");
        if (task.Person is { } person && !string.Equals(by.Id, person, StringComparison.Ordinal))
            throw new NotCandidateException(instance, bookmark.Id, by.Id, person);
        if (task.Barred.Contains(by.Id, StringComparer.Ordinal))
            throw new FourEyesException(instance, bookmark.Id, by.Id);
        if (bookmark.ClaimedBy is { } owner && !string.Equals(owner, by.Id, StringComparison.Ordinal))
            throw new TaskTakenException(instance, bookmark.Id, owner);
    }

    private static void Hand(BurstRun run, Bookmark bookmark, string? claimedBy)
    {
        var handed = bookmark with { TaskRevision = bookmark.TaskRevision + 1, ClaimedBy = claimedBy };
        run.Bookmarks.Replace(handed);
        run.Emit(new TaskHanded(handed.Id, handed.TaskRevision, handed.ClaimedBy));
    }

    private static void Complete(BurstRun run, Bookmark bookmark, TaskSpec task, TaskActed acted)
    {
        if (acted.Decision is null || !task.Decisions.Contains(acted.Decision, StringComparer.Ordinal))
            throw new DecisionUnknownException(run.Context.Instance, bookmark.Id, acted.Decision, task.Decisions);
        if (task.EvidenceRequired && acted.Evidence.Count == 0)
            throw new EvidenceMissingException(run.Context.Instance, bookmark.Id);
        CheckFields(run.Context.Instance, bookmark.Id, task, acted.Form);
        Close(run, bookmark, acted.Decision, acted);
    }

    /// <summary>A form gives what the task asks and nothing else, whatever the shell let through.</summary>
    private static void CheckFields(InstanceId instance, int taskId, TaskSpec task, JsonElement form)
    {
        if (form.ValueKind != JsonValueKind.Object)
            return;
        foreach (
            var fact in form.EnumerateObject().Where(fact => !task.Fields.Contains(fact.Name, StringComparer.Ordinal))
        )
        {
            var members =
                fact.Value.ValueKind == JsonValueKind.Object
                    ? [.. fact.Value.EnumerateObject()]
                    : Array.Empty<JsonProperty>();
            var stray = members
                .Where(member => !task.Fields.Contains($"{fact.Name}.{member.Name}", StringComparer.Ordinal))
                .ToArray();
            if (members.Length == 0 || stray.Length > 0)
                throw new FactNotAskedException(
                    instance,
                    taskId,
                    stray.Length > 0 ? $"{fact.Name}.{stray[0].Name}" : fact.Name,
                    task.Fields
                );
        }
    }

    private static void SendBack(BurstRun run, Bookmark bookmark, TaskSpec task, TaskActed acted)
    {
        if (!task.Decisions.Contains(TaskSpec.Returned, StringComparer.Ordinal))
            throw new NoWayBackException(run.Context.Instance, bookmark.Id, task.Decisions);
        if (string.IsNullOrWhiteSpace(acted.Decision))
            throw new ReasonMissingException(run.Context.Instance, bookmark.Id);
        Close(run, bookmark, TaskSpec.Returned, acted);
    }

    private static void Close(BurstRun run, Bookmark bookmark, string decision, TaskActed acted)
    {
        run.Bookmarks.Remove(bookmark);
        run.Emit(new BookmarkBurned(bookmark.Id, BookmarkKind.Task));
        run.Emit(new TaskClosed(bookmark.Id, bookmark.TaskRevision + 1, decision, acted.By.Id));
        run.Requeue(new ResumeWork(bookmark.ContextId, bookmark, acted));
    }
}
