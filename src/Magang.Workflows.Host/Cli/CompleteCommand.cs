using System.CommandLine;
using System.Text.Json;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>selesaikan</c>: ends a task with a decision, a form and evidence.</summary>
internal static class CompleteCommand
{
    internal static Command Create()
    {
        var task = new Argument<string>("TUGAS") { Description = "Nomor tugas, seperti 2048-3." };
        var decision = new Option<string>("--keputusan")
        {
            Description = "Salah satu keputusan tugas itu.",
            Required = true,
        };
        var form = new Option<string?>("--formulir") { Description = "Berkas JSON berisi fakta yang diminta." };
        var evidence = new Option<string[]>("--bukti") { Description = "Dokumen bukti; boleh berulang." };
        var key = new Option<string?>("--kunci") { Description = "Kunci tindakan, untuk mengulang dengan aman." };
        var address = new ServerOption();
        var command = new Command("selesaikan", "Menyelesaikan tugas yang menunggu Anda.")
        {
            task,
            decision,
            form,
            evidence,
            key,
        };
        address.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    using var server = address.Client(parsed);
                    var id = parsed.GetValue(task)!;
                    var found = (await server.GetAsync($"tugas/{Uri.EscapeDataString(id)}", cancel)).GetProperty(
                        "task"
                    );
                    var answers = parsed.GetValue(form) is { } path ? await ReadJsonAsync(path, cancel) : default;
                    var hashes = new List<string>();
                    foreach (var document in parsed.GetValue(evidence) ?? [])
                        hashes.Add(await UploadAsync(server, Text(found, "instance"), document, cancel));
                    var answer = await server.PostAsync(
                        $"tugas/{id}/selesai",
                        Body(
                            parsed.GetValue(key) ?? Guid.NewGuid().ToString(),
                            found.GetProperty("revision").GetInt32(),
                            parsed.GetValue(decision)!,
                            answers,
                            hashes
                        ),
                        cancel
                    );
                    Output.Line(
                        $"Tugas {id} selesai: {Text(answer, "decision")}. Berkas {Text(answer, "instance")}: {Text(answer, "caseStatus")}."
                    );
                    return 0;
                })
        );
        return command;
    }

    private static async Task<string> UploadAsync(
        ApiClient server,
        string instance,
        string path,
        CancellationToken cancel
    )
    {
        var mediaType = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".pdf" => "application/pdf",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            _ => "application/octet-stream",
        };
        var content = await ReadAsync(path, cancel);
        return Text(await server.PostAsync($"kasus/{instance}/bukti", content, mediaType, key: null, cancel), "hash");
    }

    private static JsonElement Body(
        string key,
        int revision,
        string decision,
        JsonElement form,
        IReadOnlyList<string> evidence
    ) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("operationId", key);
            writer.WriteNumber("expectedRevision", revision);
            writer.WriteString("decision", decision);
            if (form.ValueKind != JsonValueKind.Undefined)
            {
                writer.WritePropertyName("form");
                form.WriteTo(writer);
            }

            writer.WriteStartArray("evidence");
            foreach (var hash in evidence)
                writer.WriteStringValue(hash);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
}
