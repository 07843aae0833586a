using System.CommandLine;
using System.Security.Cryptography;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>mulai</c>: starts a batch from a list of participants.</summary>
internal static class StartCommand
{
    internal static Command Create()
    {
        var file = new Argument<string>("BERKAS") { Description = "Daftar peserta, .csv atau .json." };
        var key = new Option<string?>("--kunci")
        {
            Description =
                "Kunci mulai: mengirim ulang dengan kunci yang sama menemukan gelombang yang sama (30 hari). "
                + "Bawaan: hash isi berkas.",
        };
        var address = new ServerOption();
        var command = new Command("mulai", "Memulai gelombang magang dari daftar peserta.") { file, key };
        address.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    var path = parsed.GetValue(file)!;
                    var content = await ReadAsync(path, cancel);
                    var isJson = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
                    using var server = address.Client(parsed);
                    var answer = await server.PostAsync(
                        "gelombang",
                        content,
                        isJson ? "application/json" : "text/csv",
                        parsed.GetValue(key) ?? Convert.ToHexStringLower(SHA256.HashData(content)),
                        cancel
                    );
                    Output.Line($"Gelombang {Text(answer, "instance")} dimulai ({Text(answer, "caseStatus")}).");
                    return 0;
                })
        );
        return command;
    }
}
