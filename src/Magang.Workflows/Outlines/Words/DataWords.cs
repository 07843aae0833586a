namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that only note something.</summary>
internal static class DataWords
{
    public static IEnumerable<KeyValuePair<string, ActivityWords>> Rows =>
        [
            new("Elsa.SetVariable", new("Catat", Variable)),
            new(
                "Elsa.SetOutput",
                new(
                    "Keluaran",
                    s => $"Keluaran alur '{s.Text("outputName", "")}' menjadi {s.Text("outputValue", "kosong")}."
                )
            ),
            new("Elsa.SetName", new("Beri nama", s => $"Nama berkas alur menjadi {s.Text("value", "kosong")}.")),
            new(
                "Elsa.Correlate",
                new("Kaitkan", s => $"Nomor kaitan berkas menjadi {s.Text("correlationId", "kosong")}.")
            ),
            new(
                "Elsa.RunJavaScript",
                new(
                    "Hitung",
                    s => $"Menghitung dengan skrip{s.If("script", script => $": ‹{Saying.Short(script, 100)}›")}."
                )
            ),
            new("Elsa.WriteLine", new("Catatan", s => $"Menulis ke catatan server: {s.Text("text", "(kosong)")}.")),
            new("Magang.SetFacts", new("Catat fakta", Facts)),
        ];

    private static string Variable(Saying s)
    {
        var variable = Json.Member(s.Node.Json, "variable");
        var name = Json.Text(Json.Member(variable, "name")) is { Length: > 0 } own ? own : Json.Text(variable);
        return $"Variabel {name} menjadi {s.Text("value", "kosong")}.";
    }

    // What the facts become is for the rules to say; which ones they are is what a reader looks for.
    private static string Facts(Saying s)
    {
        var names = s.Members("facts");
        return names.IsEmpty
            ? $"Mencatat fakta ke berkas{s.If("facts", facts => $": {facts}")}."
            : $"Mencatat ke berkas: {string.Join(", ", names)}.";
    }
}
