using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Calendars;
using static Magang.Workflows.Host.Cli.Telling;

namespace Magang.Workflows.Host.Cli;

/// <summary>The verb <c>linimasa</c>: what happened in a case, with every verdict that did not simply pass.</summary>
internal static class TimelineCommand
{
    internal static Command Create()
    {
        var instance = new Argument<long>("BERKAS") { Description = "Nomor berkas atau gelombang." };
        var json = new Option<bool>("--json") { Description = "Satu baris JSON setiap kejadian." };
        var address = new ServerOption();
        var command = new Command("linimasa", "Menampilkan semua yang terjadi pada satu berkas.") { instance, json };
        address.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(async () =>
                {
                    using var server = address.Client(parsed);
                    var path = string.Create(
                        CultureInfo.InvariantCulture,
                        $"kasus/{parsed.GetValue(instance)}/linimasa"
                    );
                    foreach (var item in (await server.GetAsync(path, cancel)).EnumerateArray())
                    {
                        if (parsed.GetValue(json))
                            Output.Line(item.GetRawText());
                        else
                            Tell(item);
                    }

                    return 0;
                })
        );
        return command;
    }

    private static void Tell(JsonElement item)
    {
        var at = item.GetProperty("at").GetDateTimeOffset().ToOffset(OfficeClock.Jakarta.Offset);
        var status = Text(item, "caseStatus");
        Output.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{item.GetProperty("sequence").GetInt32(), 4}  {at:yyyy-MM-dd HH:mm} WIB  {Text(item, "by")} ({Text(item, "role")}): {Text(item, "text")}{(status.Length == 0 ? "" : $"  [{status}]")}"
            )
        );
        foreach (var verdict in item.GetProperty("verdicts").EnumerateArray())
        {
            var articles = verdict.GetProperty("findings").EnumerateArray().Select(f => Text(f, "citation")).Distinct();
            Output.Line(
                $"      gerbang {Text(verdict, "gate")}: {Text(verdict, "verdict")} ({string.Join("; ", articles)})"
            );
            foreach (
                var finding in verdict
                    .GetProperty("findings")
                    .EnumerateArray()
                    .Where(f => Text(f, "outcome") != "ACCEPT")
            )
                Output.Line(
                    $"        {Text(finding, "outcome"), -6} {Text(finding, "rule")} ({Text(finding, "citation")}): {Text(finding, "message")}"
                );
        }
    }
}
