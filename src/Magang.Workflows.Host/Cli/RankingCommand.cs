using System.CommandLine;
using System.Text.Json;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>peringkat</c>: a ranking list as it was published.</summary>
internal static class RankingCommand
{
    internal static Command Create()
    {
        var batch = new Argument<long>("N") { Description = "Nomor gelombang." };
        var list = new Argument<string>("LIST") { Description = "Nama daftar, misalnya SKD." };
        var json = new Option<bool>("--json") { Description = "Cetak JSON dari server." };
        var address = new ServerOption();
        var command = new Command("peringkat", "Menampilkan daftar peringkat yang diumumkan, tanpa nama dan NIK.")
        {
            batch,
            list,
            json,
        };
        address.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    using var server = address.Client(parsed);
                    var answer = await server.GetAsync(
                        $"kasus/{parsed.GetValue(batch)}/peringkat/{Uri.EscapeDataString(parsed.GetValue(list)!)}",
                        cancel
                    );
                    if (parsed.GetValue(json))
                    {
                        Output.Line(answer.GetRawText());
                        return 0;
                    }
                    Tell(answer);
                    return 0;
                })
        );
        return command;
    }

    private static void Tell(JsonElement answer)
    {
        string? group = null;
        foreach (var one in Json.Member(answer, "peringkat").EnumerateArray())
        {
            if (Text(one, "kelompok") != group)
                Output.Line($"{group = Text(one, "kelompok")}");
            Output.Line(
                $"  {Text(one, "peringkat"), 5}  {Text(one, "nomor"), -20} {string.Join(" ; ", Json.Member(one, "nilai").EnumerateArray().Select(Json.Text)), -30}{(Text(one, "masuk") == "true" ? "masuk" : "")}"
            );
        }
        Output.Line($"SHA-256 daftar ini: {Text(answer, "hash")}");
    }
}
