using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Outlines.Words;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Outlines;

/// <summary>What to know of a definition before its steps: on what it rests, who acts, how much it is.</summary>
internal static class OutlineHead
{
    /// <summary>Label and sentence, in reading order.</summary>
    public static ImmutableArray<(string Label, string Text)> Of(Definition definition, Ruleset? ruleset)
    {
        var head = ImmutableArray.CreateBuilder<(string, string)>();
        if (Regulations(definition, ruleset) is { Length: > 0 } regulations)
            head.Add(("Dasar", regulations));
        if (Roles(definition) is { Length: > 0 } roles)
            head.Add(("Pelaku", roles));
        head.Add(("Isi", Counts(definition)));
        if (definition.Nodes.Any(node => Json.Member(node.Json, "dueWorkingDays").ValueKind == JsonValueKind.Object))
            head.Add(("Tenggat", "Tenggat tugas hanya mengingatkan; tidak ada yang gugur karena lewat tenggat."));
        if (definition.Inputs.Length > 0)
            head.Add(("Masukan", string.Join(", ", definition.Inputs)));
        if (definition.Warnings.Length > 0)
            head.Add(("Peringatan", string.Join(' ', definition.Warnings)));
        return head.ToImmutable();
    }

    private static string Regulations(Definition definition, Ruleset? ruleset)
    {
        var gates = definition.Nodes.Where(node => node.Type == "Magang.Gate").ToArray();
        if (ruleset is null || gates.Length == 0)
            return "";
        var examined = gates
            .SelectMany(node => GateWords.RulesOf(new Saying(node, ruleset, id => id)))
            .ToHashSet(StringComparer.Ordinal);
        return string.Join(
            "; ",
            ruleset
                .Regulations.Where(regulation => regulation.Rules.Any(rule => examined.Contains(rule.Id)))
                .Select(regulation => $"{regulation.Title} ({regulation.Version})")
        );
    }

    private static string Roles(Definition definition) =>
        string.Join(
            ", ",
            definition
                .Nodes.Where(node => node.Type == "Magang.Task")
                .Select(node => Saying.Words(Json.Member(node.Json, "role")) ?? "")
                .Where(role => role.Length > 0)
                .CountBy(RoleWords.Of)
                .OrderByDescending(role => role.Value)
                .Select(role => string.Create(CultureInfo.InvariantCulture, $"{role.Key} ({role.Value} tugas)"))
        );

    private static string Counts(Definition definition)
    {
        var nodes = definition.Nodes.Where(node => node.Type != "Elsa.Start" && node.Container is not null).ToArray();
        var themes = nodes.CountBy(node => Vocabulary.Of(node).Theme).ToDictionary();
        (ActivityTheme Theme, string Word)[] words =
        [
            (ActivityTheme.Gate, "gerbang"),
            (ActivityTheme.Task, "tugas"),
            (ActivityTheme.Timer, "penantian waktu"),
            (ActivityTheme.Event, "penantian peristiwa"),
            (ActivityTheme.Message, "kabar"),
            (ActivityTheme.Child, "alur yang dibuka"),
        ];
        var counted = words
            .Where(word => themes.ContainsKey(word.Theme))
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{themes[word.Theme]} {word.Word}"));
        var steps = string.Create(CultureInfo.InvariantCulture, $"{Math.Max(nodes.Length, 1)} langkah");
        return string.Join(", ", counted) is { Length: > 0 } more ? $"{steps}: {more}" : steps;
    }
}
