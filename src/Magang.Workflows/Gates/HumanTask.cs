using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Activities;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Gates;

/// <summary><c>Magang.Task</c>: asks a person, and goes on with the decision. Its outcomes are its decisions.</summary>
/// <remarks>
/// Without decisions there is nothing to decide: the person says that it is done, and the way on is <c>Done</c>, as the
/// designer draws it.
/// The form's facts are laid over the dossier (lists named in <c>append</c> grow), then the object that <c>facts</c>
/// gives: there the engine itself says who did it and when, so that nobody can write that into a form.
/// </remarks>
public sealed class HumanTask : Activity
{
    /// <summary>What ends a task without decisions of its own.</summary>
    public const string Ended = "SELESAI";

    /// <summary>The type.</summary>
    public static readonly ActivityType Type = new("Magang.Task", _ => new HumanTask())
    {
        Inputs =
        [
            new("title", "String", Required: true),
            new("role", "String", Required: true),
            new("opd", "String"),
            new("person", "String"),
            new("form", "String"),
            new("fields", "Object"),
            new("decisions", "Object"),
            new("dueWorkingDays", "Int32"),
            new("notDoneBy", "Object"),
            new("evidenceRequired", "Boolean"),
            new("optional", "Boolean"),
            new("append", "Object"),
            new("keep", "Boolean"),
            new("facts", "Object"),
        ],
        Outputs = ["result", "decision", "decidedBy"],
        Outcomes = [],
        WrittenOutcomes = Ways,
        EndsOneWay = true,
    };

    /// <inheritdoc />
    public override void Execute(Execution execution)
    {
        var decisions = execution.Texts("decisions");
        var due = Due(execution);
        execution.OpenTask(
            new TaskSpec
            {
                ActivityId = execution.Node.Id,
                Title = execution.Text("title") ?? execution.Node.Name,
                Role = execution.Text("role") ?? "",
                Opd = execution.Text("opd"),
                Person = execution.Text("person"),
                Form = execution.Text("form"),
                Fields = execution.Texts("fields"),
                Decisions = decisions.IsEmpty ? [Ended] : decisions,
                DueAt = due?.DueAt,
                DueWorkingDays = due?.Days,
                OpenedOn = due?.OpenedOn,
                Barred = execution.DecidersOf(execution.Texts("notDoneBy")),
                EvidenceRequired = execution.Flag("evidenceRequired"),
                Optional = execution.Flag("optional"),
            }
        );
    }

    /// <inheritdoc />
    public override void Resume(Execution execution, Bookmark bookmark, Stimulus stimulus)
    {
        var acted = (TaskActed)stimulus;
        var decision = acted.Act == TaskAct.SendBack ? TaskSpec.Returned : acted.Decision!;
        execution.RememberDecider(acted.By.Id);
        var append = execution.Texts("append");
        if (acted.Form.ValueKind == JsonValueKind.Object && !execution.Flag("keep"))
            execution.SetDossier(Dossier.Merge(execution.State.Dossier, acted.Form, append));
        execution.Local("formulir", acted.Form.ValueKind == JsonValueKind.Object ? acted.Form : Json.EmptyObject);
        execution.Local("keputusan", Json.Of(decision));
        execution.Local("alasan", acted.Act == TaskAct.SendBack ? Json.Of(acted.Decision) : Json.Null);
        execution.SetDossier(Dossier.Merge(execution.State.Dossier, execution.Input("facts"), append));
        execution.Output("result", acted.Form.ValueKind == JsonValueKind.Undefined ? Json.Null : acted.Form);
        execution.Output("decision", Json.Of(decision));
        execution.Output("decidedBy", Json.Of(acted.By.Id));
        execution.Complete(execution.Texts("decisions").IsEmpty ? "Done" : decision);
    }

    private static ImmutableArray<string> Ways(ActivityNode node) =>
        WrittenInput.Texts(node, "decisions") is not { } decisions ? []
        : decisions.IsEmpty ? ["Done"]
        : decisions;

    /// <summary>When the task is due, and what that was counted from; null where it may take as long as it takes.</summary>
    private static (int Days, DateOnly OpenedOn, DateTimeOffset? DueAt)? Due(Execution execution)
    {
        if (!int.TryParse(execution.Text("dueWorkingDays"), CultureInfo.InvariantCulture, out var days))
            return null;
        var region = execution.Context.Reference.RegionOf(execution.Context.Routing.Region);
        // A calendar that is not loaded yet must not stop a case: there is no due date until it is, and it is counted again.
        return (days, execution.Today, TaskDeadline.Of(region, execution.Today, days, execution.Today));
    }
}
