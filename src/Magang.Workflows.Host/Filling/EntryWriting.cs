using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Intake;

namespace Magang.Workflows.Host.Filling;

/// <summary>Writes what was filled in as the object of facts that a task takes. What is empty is left out: it is not known.</summary>
/// <param name="clock">The region's zone.</param>
internal sealed class EntryWriting(OfficeClock clock)
{
    private readonly List<Fault> _faults = [];

    /// <summary>What could not be written, by where it would stand.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>The object of facts; each entry learns where it stands in it.</summary>
    public JsonElement Write(IEnumerable<FormEntry> entries)
    {
        var facts = new JsonObject();
        foreach (var entry in entries)
        {
            var (given, value) = Value(entry, entry.Field.Path);
            if (!given)
                continue;
            var steps = entry.Field.Path.Split('.');
            var at = facts;
            foreach (var step in steps[..^1])
            {
                if (at[step] is not JsonObject below)
                    at[step] = below = [];
                at = below;
            }

            at[steps[^1]] = value;
        }

        return JsonSerializer.SerializeToElement(facts);
    }

    private (bool Given, JsonNode? Value) Value(FormEntry entry, string place)
    {
        entry.Place = place;
        var (given, value) = entry.Kind switch
        {
            EntryKind.Object => Object(entry, place),
            EntryKind.Presence => (entry.Text.Length > 0, new JsonObject()),
            EntryKind.Rows => Rows(entry, place),
            EntryKind.Map => Map(entry, place),
            EntryKind.Words => (
                entry.Ticked.Count > 0,
                new JsonArray([.. entry.Ticked.Select(word => (JsonNode)word)])
            ),
            EntryKind.Lines => Lines(entry, place),
            _ => Plain(entry.Kind, entry.Text.Trim(), place),
        };
        if (!entry.IsNone)
            return (given, value);
        if (given)
            _faults.Add(new Fault(place, "dicentang tidak ada, padahal diisi juga; pilih salah satu"));
        return (
            true,
            entry.Kind switch
            {
                EntryKind.Rows or EntryKind.Words or EntryKind.Lines => new JsonArray(),
                EntryKind.Map => new JsonObject(),
                _ => null,
            }
        );
    }

    private (bool Given, JsonNode? Value) Object(FormEntry entry, string place)
    {
        var made = new JsonObject();
        foreach (var part in entry.Parts)
        {
            var leaf = part.Field.Path[(part.Field.Path.LastIndexOf('.') + 1)..];
            var (given, value) = Value(part, $"{place}.{leaf}");
            if (given)
                made[leaf] = value;
        }

        return (made.Count > 0, made);
    }

    // Rows in which nothing was typed are no rows.
    private (bool Given, JsonNode? Value) Rows(FormEntry entry, string place)
    {
        var made = new JsonArray();
        foreach (var row in entry.Parts)
        {
            var (given, value) = Value(row, string.Create(CultureInfo.InvariantCulture, $"{place}[{made.Count}]"));
            if (given)
                made.Add(value);
            else
                Forget(row);
        }

        return (made.Count > 0, made);
    }

    // The next row stands where this one would have.
    private static void Forget(FormEntry row)
    {
        foreach (var entry in row.All())
            entry.Place = "";
    }

    private (bool Given, JsonNode? Value) Map(FormEntry entry, string place)
    {
        var made = new JsonObject();
        foreach (var row in entry.Parts)
        {
            var key = row.Key.Trim();
            var at = $"{place}[{key}]";
            var (given, value) = Value(row, at);
            if (key.Length == 0 && !given)
                continue;
            if (key.Length == 0)
                _faults.Add(new Fault(at, "kodenya belum diisi"));
            else if (!given)
                _faults.Add(new Fault(at, "kodenya diisi, isinya belum"));
            else if (!made.TryAdd(key, value))
                _faults.Add(new Fault(at, "kode ini ada dua kali"));
        }

        return (made.Count > 0, made);
    }

    private (bool Given, JsonNode? Value) Lines(FormEntry entry, string place)
    {
        var inner = entry.Inner.Type switch
        {
            "bilangan" => EntryKind.Whole,
            "angka" => EntryKind.Number,
            _ => EntryKind.Text,
        };
        var made = new JsonArray();
        foreach (
            var line in entry.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
            made.Add(Plain(inner, line, place).Value);
        return (made.Count > 0, made);
    }

    private (bool Given, JsonNode? Value) Plain(EntryKind kind, string text, string place)
    {
        if (text.Length == 0)
            return (false, null);
        switch (kind)
        {
            case EntryKind.YesNo:
                return (true, text == EntryReading.Yes);
            case EntryKind.Whole
                when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                return (true, whole);
            case EntryKind.Number
                when decimal.TryParse(
                    text.Replace(',', '.'),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                ):
                return (true, number);
            case EntryKind.Whole:
                _faults.Add(new Fault(place, "harus bilangan bulat, misalnya 12"));
                return (true, null);
            case EntryKind.Number:
                _faults.Add(new Fault(place, "harus angka, misalnya 12 atau 12,5"));
                return (true, null);
            case EntryKind.Instant
                when DateTime.TryParseExact(
                    text,
                    ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var at
                ):
                return (
                    true,
                    new DateTimeOffset(at, clock.Offset).ToString(
                        "yyyy-MM-dd'T'HH:mm:sszzz",
                        CultureInfo.InvariantCulture
                    )
                );
            default:
                return (true, text);
        }
    }
}
