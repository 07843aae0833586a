using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Api;

/// <summary>What happened, in one Indonesian sentence without personal values, with decisions in the words of people.</summary>
internal static class TimelineText
{
    private static readonly string[] Acts = ["diambil", "dilepas", "dilimpahkan", "diselesaikan", "dikembalikan"];

    /// <summary>The sentence of an entry.</summary>
    /// <param name="kind">What woke the case.</param>
    /// <param name="stimulus">As the journal has it.</param>
    /// <param name="effects">As the journal has them.</param>
    /// <param name="titles">What the case's tasks are called, by their numbers.</param>
    public static string Of(
        string kind,
        JsonElement stimulus,
        JsonElement effects,
        IReadOnlyDictionary<int, string> titles
    )
    {
        var opened = Opened(effects);
        var asked = Asked(effects);
        var moved = Moved(effects, titles);
        return Happened(kind, stimulus, titles)
            + (moved.Length == 0 ? "" : $"; {moved}")
            + (opened.Length == 0 ? "" : $"; dibuka: {opened}")
            + (asked.Length == 0 ? "" : $"; diminta: {asked}")
            + ".";
    }

    private static string Happened(string kind, JsonElement stimulus, IReadOnlyDictionary<int, string> titles) =>
        kind switch
        {
            "started" => "Berkas dimulai",
            "task" => Task(stimulus, titles),
            "event" => $"Peristiwa '{Member(stimulus, "name")}' diterima",
            "timer" => "Waktunya tiba",
            "number" => $"Nomor {Member(stimulus, "number")} diambil dari register {Member(stimulus, "register")}",
            "externalNumber" => stimulus.TryGetProperty("heldBy", out _)
                ? $"Nomor luar {Member(stimulus, "number")} ditolak: dalam register {Member(stimulus, "register")} sudah dipegang berkas {Member(stimulus, "heldBy")}"
                : $"Nomor luar {Member(stimulus, "number")} dicatat dalam register {Member(stimulus, "register")}",
            "period" => Member(stimulus, "granted") == "true" ? "Masa penugasan dipesan" : "Masa penugasan berbenturan",
            "job" => Job(stimulus),
            "errand" => $"Pekerjaan {Member(stimulus, "bookmark")} dilaporkan selesai",
            "child" => $"Berkas {Member(stimulus, "child")} berakhir",
            "childFaulted" => $"Berkas {Member(stimulus, "child")} berhenti karena insiden {Member(stimulus, "code")}",
            "childRested" => $"Berkas {Member(stimulus, "child")} sudah berjalan dan kini menunggu",
            "definition" => Member(stimulus, "version") == "0"
                ? $"Alur '{Member(stimulus, "definition")}' belum terbit"
                : $"Alur '{Member(stimulus, "definition")}' versi {Member(stimulus, "version")} dimulai",
            "cancel" => $"Berkas dibatalkan: {Member(stimulus, "reason")}",
            "retry" => $"Insiden {Member(stimulus, "incident")} diulang",
            "deadlines" =>
                $"Tenggat dihitung ulang menurut kalender {Member(stimulus, "calendar")} karena {Member(stimulus, "reason")}",
            "quarantine" => "Rangsangan dikarantina",
            _ => kind,
        };

    /// <summary>A request that was not answered says why, since the case then goes another way.</summary>
    private static string Job(JsonElement stimulus)
    {
        var why = Member(Json.Member(stimulus, "result"), "message");
        return why.Length == 0 ? "Pekerjaan di luar selesai" : $"Pekerjaan di luar gagal: {why.TrimEnd('.')}";
    }

    private static string Named(string number, IReadOnlyDictionary<int, string> titles) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var id) && titles.TryGetValue(id, out var title)
            ? $"'{title}'"
            : $"Tugas {number}";

    private static string Task(JsonElement stimulus, IReadOnlyDictionary<int, string> titles)
    {
        var task = Named(Member(stimulus, "task"), titles);
        var act =
            int.TryParse(Member(stimulus, "act"), CultureInfo.InvariantCulture, out var number) && number < Acts.Length
                ? Acts[number]
                : "dikerjakan";
        var decision = Member(stimulus, "decision");
        return decision.Length == 0 ? $"{task} {act}" : $"{task} {act}: {WordText.Of(decision)}";
    }

    private static string Opened(JsonElement effects) =>
        string.Join(
            ", ",
            TimelineReading
                .Items(effects)
                .Where(effect => effect[0].ValueEquals("task"))
                .Select(effect =>
                    $"'{Json.Text(Json.Member(effect[2], "title"))}' ({Roles.Title(Json.Text(Json.Member(effect[2], "role")))})"
                )
        );

    private static string Moved(JsonElement effects, IReadOnlyDictionary<int, string> titles) =>
        string.Join(
            ", ",
            TimelineReading
                .Items(effects)
                .Where(effect => effect[0].ValueEquals("due"))
                .Select(effect => $"{Named(Json.Text(effect[1]), titles)}: {At(effect[2])} menjadi {At(effect[3])}")
        );

    private static string At(JsonElement instant) =>
        instant.ValueKind == JsonValueKind.Null ? "tanpa tenggat" : Json.Text(instant);

    /// <summary>What was asked of others: an errand by name and number, a request by method and address.</summary>
    private static string Asked(JsonElement effects) =>
        string.Join(
            ", ",
            TimelineReading
                .Items(effects)
                .Where(effect =>
                    effect[0].ValueEquals("job") && effect.GetArrayLength() > 3
                    || effect[0].ValueEquals("mark") && effect[2].GetInt16() == (short)BookmarkKind.Errand
                )
                .Select(effect =>
                    effect[0].ValueEquals("job")
                        ? Json.Text(effect[3])
                        : $"pekerjaan '{Json.Text(effect[3])}' (nomor {Json.Text(effect[1])})"
                )
        );

    private static string Member(JsonElement value, string name) => Json.Text(Json.Member(value, name));
}
