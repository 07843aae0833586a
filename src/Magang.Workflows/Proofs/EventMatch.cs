using System.Globalization;
using Magang.Workflows.Activities;
using Magang.Workflows.Activities.Children;
using Magang.Workflows.Definitions;
using Magang.Workflows.Gates;
using Magang.Workflows.Proofs.Contracts;
using Magang.Workflows.Proofs.Rehearsals;

namespace Magang.Workflows.Proofs;

/// <summary>How surely something that an activity does is what a contract speaks of.</summary>
internal enum Certainty
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>It may be: the definition computes what it is. It breaks what forbids it, and fulfils nothing.</summary>
    Maybe,

    /// <summary>It is.</summary>
    Sure,
}

/// <summary>Compares what activities do with the events of a contract.</summary>
internal static class EventMatch
{
    /// <summary>Whether an activity could do this, whatever its outcome.</summary>
    public static Certainty OfActivity(ActivityNode node, EventSet set) =>
        Best(
            set,
            pattern => pattern.Kind == EventKind.Status ? No : Least(OfIdentity(node, pattern), Named(node, pattern))
        );

    /// <summary>Whether a deed is one of these.</summary>
    /// <param name="node">The activity that did it.</param>
    /// <param name="deed">With which outcome, and what status it gave.</param>
    /// <param name="set">The events.</param>
    public static Certainty OfDeed(ActivityNode node, Deed deed, EventSet set) =>
        Best(
            set,
            pattern =>
                pattern.Kind == EventKind.Status
                    ? Least(OfIdentity(node, pattern), OfStatus(deed, pattern.Name))
                    : Least(OfIdentity(node, pattern), Least(OfOutcome(deed, pattern), Named(node, pattern)))
        );

    /// <summary>Whether the ending of a workflow is one of these.</summary>
    public static Certainty OfEnding(EventSet set) =>
        Best(set, pattern => pattern.Kind == EventKind.Ending ? Certainty.Sure : No);

    private const Certainty No = Certainty.No;

    private static Certainty Best(EventSet set, Func<EventPattern, Certainty> of)
    {
        var best = No;
        foreach (var pattern in set.Any)
            if (of(pattern) is var one && one > best)
                best = one;
        return best;
    }

    private static Certainty Least(Certainty one, Certainty other) => one < other ? one : other;

    private static Certainty OfIdentity(ActivityNode node, EventPattern pattern) =>
        pattern.Id is null || Wildcard.Fits(OwnId(node), pattern.Id) ? Certainty.Sure : No;

    private static Certainty OfStatus(Deed deed, string name) =>
        !deed.IsStatusKnown ? Certainty.Maybe
        : deed.Status is { } status && Wildcard.Fits(status, name) ? Certainty.Sure
        : No;

    private static Certainty OfOutcome(Deed deed, EventPattern pattern) =>
        pattern.Outcome is null || deed.Outcome.Split(',').Any(outcome => Wildcard.Fits(outcome, pattern.Outcome))
            ? Certainty.Sure
            : No;

    private static Certainty Named(ActivityNode node, EventPattern pattern) =>
        (pattern.Kind, node.Activity) switch
        {
            (EventKind.Gate, Gate) => Input(node, "gate", pattern.Name),
            (EventKind.Task, HumanTask) => Least(
                Wildcard.Fits(OwnId(node), pattern.Name) ? Certainty.Sure : No,
                Least(Input(node, "role", pattern.Role), Input(node, "form", pattern.Form))
            ),
            (EventKind.Number, NumberActivity) => Register(node, pattern.Name),
            (EventKind.Notice, Notice) => Input(node, "message", pattern.Name),
            (EventKind.Send, Send) => Input(node, "event", pattern.Name),
            (EventKind.Send, PublishEvent) => Input(node, "eventName", pattern.Name),
            (EventKind.Heard, Activities.Event) => Input(node, "eventName", pattern.Name),
            (EventKind.Heard, AwaitCases) => Input(node, "event", pattern.Name),
            (EventKind.Timer, WaitUntilDay) => Day(node, pattern),
            (EventKind.Condition, FlowDecision) => Condition(node, pattern.Name),
            (EventKind.Start, StartCases or AdmitCases) => Input(node, "definition", pattern.Name),
            (EventKind.Start, StartsChildren) => Input(node, "workflowDefinitionId", pattern.Name),
            (EventKind.Activity, _) => Wildcard.Fits(node.Type, pattern.Name) ? Certainty.Sure : No,
            _ => No,
        };

    /// <summary>Its id in the workflow that it is drawn in.</summary>
    public static string OwnId(ActivityNode node) =>
        node.UsedIn is { } standing ? node.Id[(standing.Id.Length + 1)..] : node.Id;

    private static Certainty Input(ActivityNode node, string input, string? name) =>
        name is null ? Certainty.Sure
        : InputText.Written(node, input) is { } written
            ? Wildcard.Fits(written, name) ? Certainty.Sure
                : No
        : InputText.Script(node, input) is null ? No
        : Certainty.Maybe;

    // What the register surely begins with decides; a script that begins with something computed may mean any.
    private static Certainty Register(ActivityNode node, string name)
    {
        var wanted = name.TrimEnd('*');
        if (InputText.Written(node, "register") is { } written)
            return written.StartsWith(wanted, StringComparison.Ordinal) ? Certainty.Sure : No;
        var known = InputText.KnownBeginning(InputText.Script(node, "register") ?? "");
        return known.StartsWith(wanted, StringComparison.Ordinal) ? Certainty.Sure
            : wanted.StartsWith(known, StringComparison.Ordinal) ? Certainty.Maybe
            : No;
    }

    private static Certainty Condition(ActivityNode node, string script) =>
        InputText.Script(node, "condition") is { } own && InputText.Plain(own) == InputText.Plain(script)
            ? Certainty.Sure
            : No;

    private static Certainty Day(ActivityNode node, EventPattern pattern)
    {
        if (pattern.Name != "*")
        {
            var day = InputText.Script(node, "day") ?? InputText.Written(node, "day") ?? "";
            if (InputText.Plain(day) != InputText.Plain(pattern.Name))
                return No;
        }
        if (pattern.PlusDays is not { } days)
            return Certainty.Sure;
        if (!node.Inputs.ContainsKey("plusDays"))
            return days == 0 ? Certainty.Sure : No;
        return InputText.Written(node, "plusDays") is not { } written ? Certainty.Maybe
            : written == days.ToString(CultureInfo.InvariantCulture) ? Certainty.Sure
            : No;
    }
}
