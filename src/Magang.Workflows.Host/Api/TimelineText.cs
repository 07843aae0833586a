using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Host.Api;

/// <summary>What happened, in one Indonesian sentence without personal values.</summary>
internal static class TimelineText
{
    private static readonly string[] Acts = ["diambil", "dilepas", "dilimpahkan", "diselesaikan", "dikembalikan"];

    /// <summary>The sentence of an entry.</summary>
    /// <param name="kind">What woke the case.</param>
    /// <param name="stimulus">As the journal has it.</param>
    /// <param name="effects">As the journal has them.</param>
    public static string Of(string kind, JsonElement stimulus, JsonElement effects)
    {
        var opened = Opened(effects);
        return opened.Length == 0 ? $"{Happened(kind, stimulus)}." : $"{Happened(kind, stimulus)}; dibuka: {opened}.";
    }

    private static string Happened(string kind, JsonElement stimulus) =>
        kind switch
        {
            "started" => "Berkas dimulai",
            "task" => Task(stimulus),
            "event" => $"Peristiwa '{Member(stimulus, "name")}' diterima",
            "timer" => "Waktunya tiba",
            "number" => $"Nomor {Member(stimulus, "number")} diambil dari register {Member(stimulus, "register")}",
            "period" => Member(stimulus, "granted") == "true" ? "Masa penugasan dipesan" : "Masa penugasan berbenturan",
            "job" => "Pekerjaan di luar selesai",
            "child" => $"Berkas {Member(stimulus, "child")} berakhir",
            "childFaulted" => $"Berkas {Member(stimulus, "child")} berhenti karena insiden {Member(stimulus, "code")}",
            "childRested" => $"Berkas {Member(stimulus, "child")} sudah berjalan dan kini menunggu",
            "definition" => Member(stimulus, "version") == "0"
                ? $"Alur '{Member(stimulus, "definition")}' belum terbit"
                : $"Alur '{Member(stimulus, "definition")}' versi {Member(stimulus, "version")} dimulai",
            "cancel" => $"Berkas dibatalkan: {Member(stimulus, "reason")}",
            "retry" => $"Insiden {Member(stimulus, "incident")} diulang",
            "quarantine" => "Rangsangan dikarantina",
            _ => kind,
        };

    private static string Task(JsonElement stimulus)
    {
        var act =
            int.TryParse(Member(stimulus, "act"), CultureInfo.InvariantCulture, out var number) && number < Acts.Length
                ? Acts[number]
                : "dikerjakan";
        var decision = Member(stimulus, "decision");
        return decision.Length == 0
            ? $"Tugas {Member(stimulus, "task")} {act}"
            : $"Tugas {Member(stimulus, "task")} {act}: {decision}";
    }

    private static string Opened(JsonElement effects) =>
        string.Join(
            ", ",
            TimelineReading
                .Items(effects)
                .Where(effect => effect[0].ValueEquals("task"))
                .Select(effect =>
                    $"'{Json.Text(Json.Member(effect[2], "title"))}' ({Json.Text(Json.Member(effect[2], "role"))})"
                )
        );

    private static string Member(JsonElement value, string name) => Json.Text(Json.Member(value, name));
}
