using System.Text.Json.Nodes;

namespace Magang.Workflows.Tests.Regulations.Tables;

/// <summary>How the rules of a regulation are broken and left open, starting from a complete file.</summary>
/// <param name="Regulation">Its name, as <c>--regulasi</c> takes it.</param>
/// <param name="File">The complete file, in the folder Kasus: every rule holds on it.</param>
/// <param name="AsOf">The day it is judged for.</param>
/// <param name="Rows">
/// Rule; what makes it false (path = json, several with "&amp;"); what must be missing to leave it open.
/// </param>
internal sealed record ARuleTable(
    string Regulation,
    string File,
    DateOnly AsOf,
    (string Rule, string Breaks, string Opens)[] Rows
)
{
    /// <summary>A change that one rule needs before it holds on the complete file.</summary>
    public (string Rule, string Change)? Given { get; init; }

    /// <summary>The complete file, as one rule needs it.</summary>
    public JsonObject FileFor(string rule)
    {
        var file = AFile.Named(File);
        return Given is { } given && given.Rule == rule ? Changed(file, given.Change) : file;
    }

    /// <summary>Makes changes, "path = json" each, with "&amp;" between them.</summary>
    public static JsonObject Changed(JsonObject file, string changes)
    {
        foreach (var change in changes.Split('&'))
        {
            var equals = change.IndexOf('=', StringComparison.Ordinal);
            file.With(change[..equals], change[(equals + 1)..]);
        }

        return file;
    }

    /// <summary>All tables but Metro's, which has tests of its own.</summary>
    public static IEnumerable<ARuleTable> All =>
        [
            PaluTable.Table,
            PaluPresentasiTable.Table,
            MagelangPnsTable.Table,
            MagelangPppkTable.Table,
            PanseldaTable.Table,
            PertukaranTable.Table,
            EsdmTable.Table,
            BumnTable.Table,
        ];

    public override string ToString() => Regulation;
}
