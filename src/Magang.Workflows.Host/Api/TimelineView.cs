using System.Text.Json;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Tasks;

namespace Magang.Workflows.Host.Api;

/// <summary>One thing that happened in a case.</summary>
/// <param name="Sequence">Counts from 1.</param>
/// <param name="At">UTC.</param>
/// <param name="Kind">What woke the case: <c>started</c>, <c>task</c>, <c>event</c>, <c>timer</c>, …</param>
/// <param name="By">Account that did it; <c>sistem</c> where nobody did.</param>
/// <param name="Role">The role that he did it in.</param>
/// <param name="Opd">The OPD he holds it in, or null.</param>
/// <param name="Text">The whole in one sentence.</param>
/// <param name="CaseStatus">Where the case was then, or null.</param>
/// <param name="Task">The task that was acted on, or null.</param>
/// <param name="Decision">What was decided, or null.</param>
/// <param name="Form">The form, as far as the reader may see it, or null.</param>
/// <param name="Evidence">SHA-256 of the documents handed in.</param>
/// <param name="Verdicts">What gates decided then.</param>
/// <param name="Hash">The entry's link in the chain, hex.</param>
public sealed record TimelineItem(
    int Sequence,
    DateTimeOffset At,
    string Kind,
    string By,
    string Role,
    string? Opd,
    string Text,
    string? CaseStatus,
    int? Task,
    string? Decision,
    JsonElement? Form,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<VerdictView> Verdicts,
    string Hash
);

/// <summary>What a gate decided, rule by rule.</summary>
/// <param name="Sequence">The entry of the journal that has it.</param>
/// <param name="At">UTC.</param>
/// <param name="Gate">The gate.</param>
/// <param name="Ruleset">The version of the rules.</param>
/// <param name="Verdict">The worst of the findings.</param>
/// <param name="Findings">Every rule of the gate: <c>{rule, citation, result, outcome, message, inputs}</c>.</param>
public sealed record VerdictView(
    int Sequence,
    DateTimeOffset At,
    string Gate,
    string Ruleset,
    string Verdict,
    IReadOnlyList<FindingView> Findings
);

/// <summary>What one rule said.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Citation">Regulation and article.</param>
/// <param name="Result"><c>true</c>, <c>false</c> or <c>absent</c>.</param>
/// <param name="Outcome">What it means for the case.</param>
/// <param name="Message">In one sentence.</param>
/// <param name="Inputs">The facts that it read, by path, as far as the reader may see them.</param>
public sealed record FindingView(
    string Rule,
    string Citation,
    string Result,
    string Outcome,
    string Message,
    JsonElement Inputs
);

/// <summary>Reads journal entries for people.</summary>
/// <param name="view">What the reader may see.</param>
/// <param name="titles">What the case's tasks are called, by their numbers.</param>
internal sealed class TimelineReading(PersonalView view, IReadOnlyDictionary<int, string> titles)
{
    /// <summary>Reads those of a case.</summary>
    /// <param name="view">What the reader may see.</param>
    /// <param name="tasks">All tasks of the case.</param>
    public static TimelineReading Of(PersonalView view, IEnumerable<TaskRow> tasks) =>
        new(view, tasks.ToDictionary(task => task.TaskId, task => task.Spec.Title));

    /// <summary>An entry as a timeline shows it.</summary>
    public TimelineItem Item(TimelineEntry row)
    {
        var entry = JsonElement.Parse(row.Entry, Json.Kept);
        var stimulus = Json.Member(entry, "stimulus");
        var by = Json.Member(stimulus, "by");
        var form = Json.Member(stimulus, "form");
        return new TimelineItem(
            row.Sequence,
            row.At,
            row.Kind,
            row.ActorId,
            Json.Text(Json.Member(by, "role")),
            TextOrNull(by, "opd"),
            TimelineText.Of(row.Kind, stimulus, Json.Member(entry, "effects"), titles),
            TextOrNull(entry, "case"),
            Json.Member(stimulus, "task") is { ValueKind: JsonValueKind.Number } task ? task.GetInt32() : null,
            Decision(stimulus, Json.Member(entry, "effects")),
            form.ValueKind == JsonValueKind.Object ? view.Of(form) : null,
            [.. Items(Json.Member(stimulus, "evidence")).Select(Json.Text)],
            [.. Verdicts(row)],
            Convert.ToHexStringLower(row.Hash)
        );
    }

    /// <summary>What gates decided in an entry.</summary>
    public IEnumerable<VerdictView> Verdicts(TimelineEntry row)
    {
        foreach (var recorded in Items(Json.Member(JsonElement.Parse(row.Entry, Json.Kept), "verdicts")))
        {
            var verdict = Json.Member(recorded, "verdict");
            yield return new VerdictView(
                row.Sequence,
                row.At,
                Json.Text(Json.Member(verdict, "gate")),
                Json.Text(Json.Member(verdict, "ruleset")),
                Json.Text(Json.Member(verdict, "verdict")),
                [.. Items(Json.Member(verdict, "findings")).Select(Finding)]
            );
        }
    }

    private FindingView Finding(JsonElement finding) =>
        new(
            Json.Text(Json.Member(finding, "rule")),
            Json.Text(Json.Member(finding, "citation")),
            Json.Text(Json.Member(finding, "result")),
            Json.Text(Json.Member(finding, "outcome")),
            Json.Text(Json.Member(finding, "message")),
            view.Inputs(Json.Member(finding, "inputs"))
        );

    private static string? Decision(JsonElement stimulus, JsonElement effects)
    {
        var task = Json.Member(stimulus, "task");
        foreach (var effect in Items(effects))
        {
            if (
                effect[0].ValueEquals("closed")
                && task.ValueKind == JsonValueKind.Number
                && effect[1].GetInt32() == task.GetInt32()
            )
                return Json.Text(effect[2]);
        }

        return null;
    }

    internal static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string? TextOrNull(JsonElement value, string name) =>
        Json.Member(value, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
