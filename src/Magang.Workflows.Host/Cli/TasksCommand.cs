using System.CommandLine;
using System.Text.Json;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>tugas</c>: what waits for who is signed in.</summary>
internal static class TasksCommand
{
    internal static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Satu baris JSON setiap tugas." };
        var address = new ServerOption();
        var command = new Command(
            "tugas",
            "Menampilkan tugas terbuka yang menunggu Anda, yang paling dekat tenggatnya lebih dahulu."
        )
        {
            json,
        };
        address.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    using var server = address.Client(parsed);
                    var count = 0;
                    string? after = null;
                    do
                    {
                        var page = await server.GetAsync(after is null ? "tugas" : $"tugas?sesudah={after}", cancel);
                        foreach (var task in page.GetProperty("tasks").EnumerateArray())
                        {
                            count++;
                            Output.Line(parsed.GetValue(json) ? task.GetRawText() : Line(task));
                        }

                        after = Text(page, "next");
                    } while (after.Length > 0);
                    if (count == 0 && !parsed.GetValue(json))
                        Output.Line("Tidak ada tugas yang menunggu Anda.");
                    return 0;
                })
        );
        return command;
    }

    private static string Line(JsonElement task)
    {
        var due = Text(task, "dueAt");
        var decisions = string.Join(" | ", task.GetProperty("decisions").EnumerateArray().Select(Json.Text));
        return $"{Text(task, "id"), -12} {Text(task, "title")}  [{decisions}]{(due.Length < 10 ? "" : $"  tenggat {due[..10]}")}";
    }
}
