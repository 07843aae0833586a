namespace Magang.Workflows.Outlines.Words;

/// <summary>Activities that talk to servers elsewhere.</summary>
internal static class WebWords
{
    public static IEnumerable<KeyValuePair<string, ActivityWords>> Rows =>
        [
            new("Elsa.SendHttpRequest", new("Permintaan web", Sends) { Theme = ActivityTheme.Message }),
            new(
                "Elsa.FlowSendHttpRequest",
                new("Permintaan web", Sends) { Theme = ActivityTheme.Message, When = Status }
            ),
            new(
                "Elsa.WriteHttpResponse",
                new("Jawab permintaan", s => $"Menjawab permintaan web{s.If("content", content => $": {content}")}.")
            ),
        ];

    private static string Sends(Saying s) =>
        $"Mengirim permintaan {s.Text("method", "GET")} ke {s.Text("url", "alamat yang tidak disebut")} dan menunggu jawabannya.";

    private static string? Status(Definitions.ActivityNode node, string port) =>
        port.Length == 3 && port.All(char.IsAsciiDigit) ? $"dijawab {port}"
        : port == "Unmatched status code" ? "dijawab dengan kode lain"
        : port == "Failed to connect" ? "tidak tersambung"
        : port == "Timeout" ? "tidak dijawab sampai batas waktu"
        : null;
}
