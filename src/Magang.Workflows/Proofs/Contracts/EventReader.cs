using System.Text.Json;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>Reads what a contract calls events: <c>{"gerbang": "RENCANA"}</c>, or a list of which any counts.</summary>
internal sealed class EventReader(ContractReading reading)
{
    private static readonly (string Word, EventKind Kind, string[] More)[] Kinds =
    [
        ("gerbang", EventKind.Gate, ["hasil"]),
        ("tugas", EventKind.Task, ["keputusan", "peran", "formulir"]),
        ("status", EventKind.Status, []),
        ("nomor", EventKind.Number, []),
        ("kabar", EventKind.Notice, []),
        ("kirim", EventKind.Send, []),
        ("terima", EventKind.Heard, []),
        ("waktu", EventKind.Timer, ["tambahHari"]),
        ("berkas", EventKind.Start, []),
        ("aktivitas", EventKind.Activity, ["hasil"]),
        ("syarat", EventKind.Condition, ["hasil"]),
        ("akhir", EventKind.Ending, []),
    ];

    /// <summary>One pattern, or a list of them.</summary>
    public EventSet Set(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return new EventSet([Pattern(json, path)]);
        if (json.GetArrayLength() == 0)
            reading.Fault(path, "daftar ini kosong");
        return new EventSet([.. json.EnumerateArray().Select((item, place) => Pattern(item, $"{path}[{place}]"))]);
    }

    private EventPattern Pattern(JsonElement json, string path)
    {
        var found = Kinds.Where(kind => Json.Member(json, kind.Word).ValueKind != JsonValueKind.Undefined).ToArray();
        if (found.Length != 1)
        {
            reading.Fault(
                path,
                $"peristiwa harus menyebut tepat satu dari {string.Join(", ", Kinds.Select(kind => kind.Word))}"
            );
            return new EventPattern(EventKind.Ending, "*");
        }
        var (word, kind, more) = found[0];
        reading.Known(json, path, [word, "id", .. more]);
        return new EventPattern(kind, reading.Word(Json.Member(json, word), $"{path}.{word}"))
        {
            Id = reading.OptionalText(json, "id", path),
            Outcome = kind switch
            {
                EventKind.Gate => reading.OptionalText(json, "hasil", path) ?? Gates.Gate.Passed,
                EventKind.Task => reading.OptionalText(json, "keputusan", path),
                EventKind.Activity or EventKind.Condition => reading.OptionalText(json, "hasil", path),
                _ => null,
            },
            Role = kind == EventKind.Task ? reading.OptionalText(json, "peran", path) : null,
            Form = kind == EventKind.Task ? reading.OptionalText(json, "formulir", path) : null,
            PlusDays = kind == EventKind.Timer ? Number(json, "tambahHari", path) : null,
        };
    }

    private int? Number(JsonElement json, string name, string path)
    {
        var value = Json.Member(json, name);
        if (value.ValueKind == JsonValueKind.Undefined)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        reading.Fault($"{path}.{name}", "harus bilangan bulat");
        return null;
    }
}
