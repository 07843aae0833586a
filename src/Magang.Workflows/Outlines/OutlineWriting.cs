using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Outlines.Words;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Outlines;

/// <summary>Puts numbered steps into words.</summary>
/// <param name="options">How much is told.</param>
/// <param name="steps">All of them.</param>
internal sealed class OutlineWriting(OutlineOptions options, IReadOnlyList<OutlineStep> steps)
{
    private const int MostRuleText = 140;

    private readonly Dictionary<string, OutlineStep> _byId = All(steps)
        .ToDictionary(step => step.Node.Id, StringComparer.Ordinal);

    /// <summary>The steps that name another as the one they go on to, by that one's id.</summary>
    private readonly ILookup<string, string> _from = All(steps)
        .SelectMany(step =>
            step.Ways.Where(way => way.Kind == WayKind.Onward).Select(way => (way.Target!.Id, step.Number))
        )
        .ToLookup(way => way.Id, way => way.Number, StringComparer.Ordinal);

    /// <summary>The lines of the steps.</summary>
    public ImmutableArray<OutlineLine> Lines() => Of(steps);

    private static IEnumerable<OutlineStep> All(IEnumerable<OutlineStep> steps) =>
        steps.SelectMany(step => All(step.Ways.SelectMany(way => way.Steps)).Prepend(step));

    private ImmutableArray<OutlineLine> Of(IEnumerable<OutlineStep> told) => [.. told.Select(Step)];

    private OutlineLine Step(OutlineStep step)
    {
        var saying = new Saying(
            step.Node,
            options.Ruleset,
            id => _byId.TryGetValue(id, out var other) ? $"langkah {other.Number}" : $"'{id}'"
        );
        var words = Vocabulary.Of(step.Node);
        var sentence =
            step.Hidden == 0
                ? words.Sentence(saying)
                : string.Create(CultureInfo.InvariantCulture, $"Tahap dengan {step.Hidden} langkah di dalamnya.");
        var fields =
            options.Full && saying.List("fields") is { IsEmpty: false } asked
                ? $" Isian: {string.Join(", ", asked)}."
                : "";
        return new OutlineLine(OutlineKind.Step, (Heading(step) + sentence + fields + From(step)).TrimEnd())
        {
            Number = step.Number,
            ActivityId = step.Node.Id,
            Lines = [.. Rules(saying), .. Ways(step, words)],
        };
    }

    private string From(OutlineStep step)
    {
        string[] from = [.. _from[step.Node.Id]];
        return from.Length == 0
            ? ""
            : $" (Ke sini dari langkah {string.Join(", ", from[..^1])}{(from.Length > 1 ? " dan " : "")}{from[^1]}.)";
    }

    private static string Heading(OutlineStep step)
    {
        var name = step.Node.Name == step.Node.Id ? "" : step.Node.Name;
        var article = Article(step.Node);
        var heading =
            name.Length == 0 ? (article.Length == 0 ? "" : $"({article}) ")
            : article.Length == 0 ? (char.IsPunctuation(name[^1]) ? name + " " : name + ". ")
            : $"{name} ({article}). ";
        return step.IsLost ? $"[tidak tersambung dari awal] {heading}" : heading;
    }

    private static string Article(ActivityNode node)
    {
        var article = Json.Member(Json.Member(node.Json, "customProperties"), "pasal");
        return article.ValueKind == JsonValueKind.Array
            ? string.Join("; ", article.EnumerateArray().Select(Json.Text))
            : Json.Text(article);
    }

    private IEnumerable<OutlineLine> Rules(Saying saying)
    {
        if (saying.Node.Type != "Magang.Gate" || options.Ruleset is not { } rules)
            return [];
        return GateWords.RulesOf(saying).Select(id => new OutlineLine(OutlineKind.Rule, Rule(rules[id].Text)));
    }

    private string Rule(RuleText rule)
    {
        // The regulation itself is named in the outline's head.
        string[] parts = ["Pasal ", "Lampiran "];
        var at = options.Ruleset!.Regulations[0].Rules.Contains(rule)
            ? parts
                .Select(part => rule.Citation.IndexOf(part, StringComparison.Ordinal))
                // What stands in brackets is an aside, not the article itself.
                .Where(at =>
                    at > 0 && rule.Citation[..at].Count(c => c == '(') == rule.Citation[..at].Count(c => c == ')')
                )
                .DefaultIfEmpty(0)
                .Min()
            : 0;
        var text = options.Full ? Saying.Short(rule.Text, int.MaxValue) : Saying.Short(rule.Text, MostRuleText);
        var more = options.Full
            ? $" [{Weight(rule.Severity)}; yang memutus: {rule.DecidedBy}; bukti: {rule.Evidence}]"
            : "";
        return $"{rule.Id}, {rule.Citation[at..]}: {text}{more}";
    }

    private static string Weight(Severity severity) =>
        severity switch
        {
            Severity.Block => "menahan atau menolak",
            Severity.Task => "menjadi pekerjaan yang terbuka",
            Severity.Warn => "memberi peringatan",
            _ => "keterangan",
        };

    private List<OutlineLine> Ways(OutlineStep step, ActivityWords words)
    {
        if (step.Hidden == 0 && words.Ends)
            return [];
        var onward = step.Ways.Where(way => way.Kind != WayKind.Inside).ToArray();
        var lines = step.Ways.Where(way => way.Kind == WayKind.Inside).SelectMany(way => Inside(step, way)).ToList();
        var chooses = onward.Length > 1 || onward is [{ Kind: WayKind.Nowhere }];
        lines.AddRange(
            onward
                .Where(way => chooses || way.Kind is not WayKind.Next)
                .Select(way => Onward(step, way, words, chooses))
        );
        if (onward.Length == 0 && IsInFlowchart(step))
            lines.Add(new OutlineLine(OutlineKind.Way, "Cabang ini berakhir di sini."));
        return lines;
    }

    private static bool IsInFlowchart(OutlineStep step) =>
        step.Node is { Container.Type: "Elsa.Flowchart", Slot: "activities" };

    private ImmutableArray<OutlineLine> Inside(OutlineStep step, OutlineWay way) =>
        way.Slot is null
            ? Of(way.Steps)
            : [new OutlineLine(OutlineKind.Branch, PortWords.Of(step.Node, way.Slot) + ":") { Lines = Of(way.Steps) }];

    private OutlineLine Onward(OutlineStep step, OutlineWay way, ActivityWords words, bool chooses)
    {
        var lead = chooses ? Lead(step.Node, way, words) : "";
        if (way.Kind is WayKind.Below or WayKind.Meeting)
            return new OutlineLine(OutlineKind.Branch, lead + ":") { Lines = Of(way.Steps) };
        var where = way.Kind switch
        {
            WayKind.Nowhere when step.Node.Type == "Magang.Gate" =>
                "tidak ada jalan lanjut, berkas berhenti dengan insiden.",
            WayKind.Nowhere => "tidak ada jalan lanjut, cabang ini berhenti di sini.",
            WayKind.Back => $"kembali ke {Named(way.Target!)}.",
            WayKind.Next => $"lanjut ke {Number(way.Target!)}.",
            _ => $"lanjut ke {Named(way.Target!)}.",
        };
        return new OutlineLine(
            OutlineKind.Way,
            lead.Length > 0 ? $"{lead}: {where}" : char.ToUpperInvariant(where[0]) + where[1..]
        );
    }

    private static string Lead(ActivityNode node, OutlineWay way, ActivityWords words)
    {
        if (way.Kind == WayKind.Meeting)
            return "Sesudah cabang-cabang itu bertemu";
        if (node.Type == "Elsa.FlowFork")
            return $"Cabang {string.Join(" dan ", way.Ports)}";
        var when = way
            .Ports.Select(port => words.When(node, port) ?? (port == "Done" ? null : $"'{port}'"))
            .OfType<string>()
            .ToArray();
        return when.Length > 0 ? $"Bila {string.Join(" atau ", when)}" : "Bersamaan";
    }

    private string Number(ActivityNode target) =>
        _byId.TryGetValue(target.Id, out var step) ? $"langkah {step.Number}" : "awal bagian ini";

    private string Named(ActivityNode target) =>
        target.Name == target.Id ? Number(target) : $"{Number(target)} ({target.Name})";
}
