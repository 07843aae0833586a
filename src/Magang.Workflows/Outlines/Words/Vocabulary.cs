using System.Collections.Frozen;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines.Words;

/// <summary>The words of every activity type: a new type gets its row in one of the tables named here.</summary>
public static class Vocabulary
{
    private static readonly FrozenDictionary<string, ActivityWords> ByType = FlowWords
        .Rows.Concat(LoopWords.Rows)
        .Concat(WaitWords.Rows)
        .Concat(DataWords.Rows)
        .Concat(ChildWords.Rows)
        .Concat(WebWords.Rows)
        .Concat(GateWords.Rows)
        .Concat(CaseWords.Rows)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DesignWords> Designs = GateDesigns
        .Rows.Concat(CaseDesigns.Rows)
        .Concat(WaitDesigns.Rows)
        .Concat(ChildDesigns.Rows)
        .Concat(FlowDesigns.Rows)
        .Concat(LoopDesigns.Rows)
        .Concat(DataDesigns.Rows)
        .Concat(WebDesigns.Rows)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ActivityWords Workflow = new(
        "Alur lain",
        s =>
            $"Menjalankan alur '{s.Text("workflowDefinitionId", s.Node.Type)}' sebagai bagian alur ini, dan menunggunya selesai."
    )
    {
        Theme = ActivityTheme.Child,
        When = (_, port) => $"alur itu berakhir dengan '{port}'",
    };

    /// <summary>Whether a type has words of its own.</summary>
    public static bool Has(string type) => ByType.ContainsKey(type);

    /// <summary>What the designer tells of a type; null where it has nothing to tell.</summary>
    public static DesignWords? DesignOf(string type) => Designs.GetValueOrDefault(type);

    /// <summary>The words of an activity; plain ones where its type has none of its own.</summary>
    internal static ActivityWords Of(ActivityNode node) =>
        ByType.GetValueOrDefault(node.Type)
        ?? (Json.Text(Json.Member(node.Json, "workflowDefinitionId")).Length > 0 ? Workflow : Unknown(node.Type));

    /// <summary>What an activity of a type is, in a word or two.</summary>
    internal static string KindOf(string type) => ByType.GetValueOrDefault(type)?.Kind ?? Last(type);

    private static ActivityWords Unknown(string type) => new(Last(type), _ => $"Menjalankan kegiatan '{Last(type)}'.");

    private static string Last(string type) => type[(type.LastIndexOf('.') + 1)..];
}
