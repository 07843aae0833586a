using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Api;

/// <summary>A task as an inbox shows it.</summary>
/// <param name="Id">Case and task, as the paths of the API name it: <c>2048-3</c>.</param>
/// <param name="Instance">The case.</param>
/// <param name="Task">The task within it.</param>
/// <param name="Activity">The step of the workflow that opened it.</param>
/// <param name="Title">What is asked.</param>
/// <param name="Role">The role that may do it.</param>
/// <param name="Opd">The OPD whose role holder is meant, or null.</param>
/// <param name="Person">The one account that may do it, or null.</param>
/// <param name="Decisions">What it can end with.</param>
/// <param name="Form">The form's name, or null.</param>
/// <param name="EvidenceRequired">Whether a document must be handed in.</param>
/// <param name="Optional">True for an act that is possible, not work that waits.</param>
/// <param name="DueAt">UTC, or null.</param>
/// <param name="Revision">To be given back with an act, so that a stale one is seen.</param>
/// <param name="ClaimedBy">Who has it, or null.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
public sealed record TaskView(
    string Id,
    long Instance,
    int Task,
    string Activity,
    string Title,
    string Role,
    string? Opd,
    string? Person,
    IReadOnlyList<string> Decisions,
    string? Form,
    bool EvidenceRequired,
    bool Optional,
    DateTimeOffset? DueAt,
    int Revision,
    string? ClaimedBy,
    DateTimeOffset OpenedAt,
    TaskOutcome? Outcome
)
{
    internal static TaskView Of(TaskRow row) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{row.Instance.Value}-{row.TaskId}"),
            row.Instance.Value,
            row.TaskId,
            row.Spec.ActivityId,
            row.Spec.Title,
            row.Spec.Role,
            row.Spec.Opd,
            row.Spec.Person,
            row.Spec.Decisions,
            row.Spec.Form,
            row.Spec.EvidenceRequired,
            row.Spec.Optional,
            row.Spec.DueAt,
            row.Revision,
            row.ClaimedBy,
            row.OpenedAt,
            row.ClosedAt is { } closed ? new TaskOutcome(row.Decision, row.DecidedBy, closed) : null
        );
}

/// <summary>A task with all that is needed to do it.</summary>
/// <param name="Task">The task.</param>
/// <param name="CaseStatus">Where its case is, or null.</param>
/// <param name="Fields">What the form asks; facts that the schema does not have are not among them.</param>
/// <param name="Prefill">What the form starts with, or null.</param>
/// <param name="Current">What the case has of these facts already, as far as the reader may see it.</param>
public sealed record TaskDetail(
    TaskView Task,
    string? CaseStatus,
    IReadOnlyList<FormField> Fields,
    JsonElement? Prefill,
    JsonElement Current
);

/// <summary>A page of an inbox.</summary>
/// <param name="Tasks">Due first.</param>
/// <param name="Next">To be given as <c>sesudah</c> for the next page; null on the last one.</param>
public sealed record Inbox(IReadOnlyList<TaskView> Tasks, string? Next);

/// <summary>An act on a task.</summary>
/// <param name="OperationId">The caller's key for this act: the same key gets the same answer, for ever. 1 to 100 letters.</param>
/// <param name="ExpectedRevision">The revision that the caller saw; null where he does not care.</param>
/// <param name="Decision">For completing: one of the task's decisions.</param>
/// <param name="Form">For completing: an object of the facts that the task asks.</param>
/// <param name="Evidence">SHA-256 of documents uploaded for the case, hex.</param>
/// <param name="DelegateTo">For delegating: the account that it goes to.</param>
/// <param name="Reason">For sending back: why; kept in the journal, so no NIP in it.</param>
public sealed record TaskAction(
    string? OperationId,
    int? ExpectedRevision,
    string? Decision,
    JsonElement? Form,
    IReadOnlyList<string>? Evidence,
    string? DelegateTo,
    string? Reason
);
