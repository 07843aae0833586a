using System.CommandLine;
using System.Text.Json;
using Magang.Workflows.Engine;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>selesaikan</c>: ends a task with a decision, a form and evidence.</summary>
internal static class CompleteCommand
{
    /// <summary>Sees every task, to find the role that one asks.</summary>
    private static readonly Actor Looking = new("operator_sistem", "OPERATOR_SISTEM");

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
        var actor = new ActorOptions();
        var command = new Command(
            "selesaikan",
            "Menyelesaikan tugas. Tanpa --peran: sebagai peran yang diminta tugas itu."
        )
        {
            task,
            decision,
            form,
            evidence,
            key,
        };
        actor.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    using var server = actor.Client(parsed);
                    var id = parsed.GetValue(task)!;
                    var found = (
                        await server.GetAsync(Looking, $"tugas/{Uri.EscapeDataString(id)}", cancel)
                    ).GetProperty("task");
                    var who = actor.Of(
                        parsed,
                        Text(found, "role"),
                        OrNull(Text(found, "opd")),
                        OrNull(Text(found, "person"))
                    );
                    var answers = parsed.GetValue(form) is { } path ? await ReadJsonAsync(path, cancel) : default;
                    var hashes = new List<string>();
                    foreach (var document in parsed.GetValue(evidence) ?? [])
                        hashes.Add(await UploadAsync(server, who, Text(found, "instance"), document, cancel));
                    var answer = await server.PostAsync(
                        who,
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
        Actor who,
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
        return Text(
            await server.PostAsync(who, $"kasus/{instance}/bukti", content, mediaType, key: null, cancel),
            "hash"
        );
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

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
