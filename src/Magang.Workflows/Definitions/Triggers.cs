using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Definitions;

/// <summary>Which activities of a definition start instances by themselves.</summary>
/// <remarks>
/// Those that can start a workflow and stand where the root begins: the root itself, the first activity of a sequence, each
/// activity of a flowchart, and the same inside the container with which the root begins. As in Elsa, what they wait for is
/// worked out when the definition is read, so it may not look at an instance.
/// </remarks>
public static class Triggers
{
    /// <summary>Shortest interval of a trigger: the finest that a cron expression can say.</summary>
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);

    /// <summary>The triggers, in document order; of an old version without those that could not be armed.</summary>
    public static ImmutableArray<Trigger> Of(Definition definition) =>
        [.. AtTheBeginning(definition.Root, definition.GraphOf).Select(node => Read(node, out _)).OfType<Trigger>()];

    /// <summary>Notes triggers that could never be armed, and warns of those that start nothing where they stand.</summary>
    internal static void Check(
        Findings findings,
        IReadOnlyList<ActivityNode> nodes,
        Func<ActivityNode, FlowGraph> graphOf
    )
    {
        var armed = AtTheBeginning(nodes[0], graphOf).ToHashSet();
        foreach (var node in nodes.Where(IsTrigger))
        {
            if (!armed.Contains(node))
                findings.Warn(
                    "MGW-172",
                    node,
                    "Aktivitas ini boleh memulai alur (canStartWorkflow), tetapi tidak berada di awal alur, jadi tidak memulai apa pun. Pindahkan ke awal, atau hapus canStartWorkflow."
                );
            else if (Read(node, out var problem) is null)
                findings.Problem("MGW-171", node, $"Aktivitas ini tidak dapat memulai alur: {problem}");
        }
    }

    private static bool IsTrigger(ActivityNode node) => node.CanStartWorkflow && KindOf(node) is not null;

    private static TriggerKind? KindOf(ActivityNode node) =>
        node.Type switch
        {
            "Elsa.Event" => TriggerKind.Event,
            "Elsa.Timer" => TriggerKind.Timer,
            "Elsa.Cron" => TriggerKind.Cron,
            "Elsa.StartAt" => TriggerKind.StartAt,
            _ => null,
        };

    private static IEnumerable<ActivityNode> AtTheBeginning(ActivityNode root, Func<ActivityNode, FlowGraph> graphOf)
    {
        for (var node = root; node is not null; )
        {
            if (IsTrigger(node))
                yield return node;
            switch (node.Type)
            {
                case "Elsa.Sequence":
                    node = node.Children.FirstOrDefault();
                    break;
                case FlowReader.TypeName:
                    foreach (var child in node.Children.Where(IsTrigger))
                        yield return child;
                    var graph = graphOf(node);
                    var first = graph.Start < 0 ? null : graph.Activities[graph.Start];
                    node = first is null || IsTrigger(first) ? null : first;
                    break;
                default:
                    yield break;
            }
        }
    }

    private static Trigger? Read(ActivityNode node, out string? problem)
    {
        var kind = KindOf(node)!.Value;
        var input = kind switch
        {
            TriggerKind.Event => "eventName",
            TriggerKind.Timer => "interval",
            TriggerKind.Cron => "cronExpression",
            _ => "dateTime",
        };
        try
        {
            var value = node.Inputs.TryGetValue(input, out var expression)
                ? expression.Evaluate(NoInstance.Scope)
                : Json.Null;
            var what = kind switch
            {
                TriggerKind.Timer when value.ValueKind == JsonValueKind.Null => Written(Activities.Timer.Usual),
                TriggerKind.Timer => Written(TypedValue.Span(value)),
                _ => Json.Text(value),
            };
            problem = Fault(kind, what) is { } fault
                ? $"masukan '{input}' bernilai '{what}'; yang diperlukan: {fault}."
                : null;
            return problem is null ? new Trigger(node.Id, kind, what) : null;
        }
        catch (MagangException refusal)
        {
            problem = $"masukan '{input}' harus diketahui tanpa berkas. {refusal.Message}";
            return null;
        }
    }

    private static string? Fault(TriggerKind kind, string what) =>
        kind switch
        {
            TriggerKind.Timer when TimeSpan.Parse(what, CultureInfo.InvariantCulture) < ShortestInterval =>
                "jarak waktu paling pendek satu detik, misalnya 00:05:00",
            TriggerKind.Cron when CronSchedule.Read(what)?.NextAfter(DateTimeOffset.UnixEpoch) is null =>
                CronSchedule.Wanted,
            TriggerKind.Event when string.IsNullOrWhiteSpace(what) => "nama peristiwa",
            TriggerKind.StartAt when what.Length == 0 => "waktu, misalnya 2026-02-02T08:00:00+07:00",
            _ => null,
        };

    private static string Written(TimeSpan interval) => interval.ToString("c", CultureInfo.InvariantCulture);
}
