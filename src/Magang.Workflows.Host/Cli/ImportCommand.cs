using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>impor</c>: checks a file, and writes it when told to.</summary>
internal static class ImportCommand
{
    private const int MostFaultsShown = 50;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    internal static Command Create()
    {
        var form = new Argument<string>("FORM") { Description = "Nama formulir, berkas di workflows/impor." };
        var file = new Argument<string>("BERKAS") { Description = "Berkas CSV." };
        var batch = new Option<long>("--kasus") { Description = "Nomor gelombang.", Required = true };
        var sure = new Option<bool>("--pasti")
        {
            Description = "Tulis bila tidak ada kesalahan; tanpa ini berkas hanya diperiksa.",
        };
        var address = new ServerOption();
        var command = new Command("impor", "Memeriksa berkas CSV dan, dengan --pasti, memasukkannya ke gelombang.")
        {
            form,
            file,
            batch,
            sure,
        };
        address.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    var content = await ReadAsync(parsed.GetValue(file)!, cancel);
                    using var server = address.Client(parsed);
                    var path = $"kasus/{parsed.GetValue(batch)}/impor/{Uri.EscapeDataString(parsed.GetValue(form)!)}";
                    var sending = new Sending(server, path, content);
                    var report = await sending.SendAsync("", cancel);
                    Tell(report);
                    if (Text(report, "jumlahKesalahan") != "0")
                        return 1;
                    if (!parsed.GetValue(sure))
                    {
                        Output.Line("Belum ada yang ditulis. Tambahkan --pasti untuk menulisnya.");
                        return 0;
                    }
                    var written = await sending.SendAsync($"?pasti={Text(report, "tanda")}", cancel);
                    Output.Line(
                        $"{Number(written, "diterima")} baris ditulis"
                            + (
                                Text(written, "sudahAda") == "0"
                                    ? "."
                                    : $", {Number(written, "sudahAda")} di antaranya sudah ada sejak impor yang terputus."
                            )
                    );
                    return 0;
                })
        );
        return command;
    }

    private static void Tell(JsonElement report)
    {
        Output.Line(
            $"{Number(report, "baris")} baris: {Number(report, "diterima")} diterima, {Number(report, "ditolak")} ditolak, {Number(report, "jumlahKesalahan")} kesalahan."
        );
        var shown = 0;
        foreach (var fault in Json.Member(report, "kesalahan").EnumerateArray())
        {
            if (shown++ == MostFaultsShown)
            {
                Output.Line($"  … yang pertama {MostFaultsShown} saja yang ditampilkan.");
                break;
            }
            var column = Text(fault, "kolom");
            var row = Text(fault, "baris");
            Output.Line(
                $"  {(row == "0" ? "berkas" : $"baris {row}")}{(column.Length > 0 ? $", kolom {column}" : "")}: {Text(fault, "masalah")}"
            );
        }
    }

    private static string Number(JsonElement report, string name) =>
        Json.Member(report, name).GetInt32().ToString("N0", Indonesian.Format);

    /// <summary>Sends a file, and tells how far the server is while it waits for the answer.</summary>
    private sealed class Sending(ApiClient server, string path, byte[] content)
    {
        private readonly string _mark = Convert.ToHexStringLower(SHA256.HashData(content));
        private string _told = "";

        public async Task<JsonElement> SendAsync(string query, CancellationToken cancel)
        {
            var answer = server.PostAsync(path + query, content, "text/csv", key: null, cancel);
            while (await Task.WhenAny(answer, Task.Delay(BetweenLooks, cancel)) != answer)
                await TellProgressAsync(cancel);
            return await answer;
        }

        private async Task TellProgressAsync(CancellationToken cancel)
        {
            try
            {
                var progress = await server.GetAsync($"{path}/{_mark}", cancel);
                var total = Json.Member(progress, "dari");
                var line =
                    $"{Text(progress, "tahap")}: {Number(progress, "baris")}{(total.ValueKind == JsonValueKind.Number ? $" dari {Number(progress, "dari")}" : "")} baris";
                if (line != _told)
                    Error.Line(_told = line);
            }
            catch (ServerRefusedException)
            {
                // Not begun yet, or done a moment ago: the answer is on its way.
            }
        }
    }
}
