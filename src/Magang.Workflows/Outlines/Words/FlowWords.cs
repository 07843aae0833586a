using System.Text.Json;
using Magang.Workflows.Definitions;

namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that decide where the flow goes.</summary>
internal static class FlowWords
{
    public static IEnumerable<KeyValuePair<string, ActivityWords>> Rows =>
        [
            new("Elsa.Sequence", new("Berurutan", Holding)),
            new("Elsa.Flowchart", new("Bagan alir", Holding)),
            new("Elsa.FlowNode", new("Langkah", _ => "")),
            new("Elsa.Start", new("Mulai", _ => "Alur mulai di sini.")),
            new(
                "Elsa.End",
                new("Akhir", _ => "Bagian ini berakhir; yang masih menunggu di dalamnya dihentikan.") { Ends = true }
            ),
            new(
                "Elsa.Finish",
                new("Akhir", _ => "Seluruh alur berakhir; yang masih menunggu dihentikan.") { Ends = true }
            ),
            new("Elsa.Complete", new("Selesai", Complete) { Ends = true }),
            new("Elsa.Fault", new("Gagal", Fault) { Ends = true }),
            new("Elsa.If", new("Keputusan", Asks)),
            new("Elsa.FlowDecision", new("Keputusan", Asks) { When = YesOrNo }),
            new("Elsa.Switch", new("Pilihan", Chooses)),
            new("Elsa.FlowSwitch", new("Pilihan", Chooses) { When = Case }),
            new("Elsa.FlowFork", new("Bercabang", _ => "Bersamaan berjalan:")),
            new("Elsa.FlowJoin", new("Bertemu", Joins)),
            new("Elsa.Fork", new("Bercabang", Forks)),
            new("Elsa.Parallel", new("Serentak", _ => "Bersamaan berjalan, dan semuanya ditunggu:")),
            new(
                "Elsa.StateMachine",
                new(
                    "Mesin keadaan",
                    s =>
                        $"Berpindah dari satu keadaan ke keadaan lain{s.If("initialState", state => $", mulai dari '{state}'")}:"
                )
            ),
        ];

    private static string Holding(Saying s) =>
        s.Node.Children.Length == 0 ? "Tidak berisi apa-apa." : "Tahap dengan langkah-langkah ini:";

    private static string Complete(Saying s) =>
        s.List("outcomes") is { IsEmpty: false } outcomes
            ? $"Seluruh alur berakhir dengan hasil {string.Join(", ", outcomes)}."
            : "Seluruh alur berakhir.";

    private static string Fault(Saying s) =>
        $"Alur dihentikan sebagai gagal{s.If("message", message => $": {message}")}; pengelola dapat mengulang atau membatalkannya.";

    private static string Asks(Saying s) => $"Diperiksa: {s.Text("condition", "selalu tidak")}?";

    private static string? YesOrNo(ActivityNode node, string port) =>
        port switch
        {
            "True" => "ya",
            "False" => "tidak",
            _ => null,
        };

    private static string Chooses(Saying s) =>
        s.Text("mode") == "MatchAny"
            ? "Dijalankan setiap pilihan yang cocok:"
            : "Dijalankan pilihan pertama yang cocok:";

    private static string? Case(ActivityNode node, string port)
    {
        var fits = ListOf(node, "cases").FirstOrDefault(one => Json.Text(Json.Member(one, "label")) == port);
        return port == "Default" ? "tidak satu pun cocok"
            : Saying.Words(Json.Member(fits, "condition")) is { } condition ? $"{condition} ({port})"
            : null;
    }

    private static string Joins(Saying s) =>
        s.Text("mode", "WaitAny") switch
        {
            "WaitAll" => "Menunggu semua cabang.",
            "WaitAllActive" => "Menunggu semua cabang yang berjalan.",
            _ => "Cabang pertama yang sampai meneruskan; cabang lain yang menuju ke sini dihentikan.",
        };

    private static string Forks(Saying s) =>
        s.Text("joinMode") == "WaitAny"
            ? "Bersamaan berjalan, sampai cabang pertama selesai:"
            : "Bersamaan berjalan, dan semuanya ditunggu:";

    private static IEnumerable<JsonElement> ListOf(ActivityNode node, string name)
    {
        var list = Json.Member(node.Json, name);
        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
    }
}
