using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Magang.Workflows.Host.Intake;

/// <summary>Reads a list of participants from JSON: <c>[{nip, nama, …}]</c> or <c>{"peserta": [{…}]}</c>.</summary>
public static class ParticipantJson
{
    /// <summary>Reads a list.</summary>
    /// <exception cref="IntakeRefusedException">Every fault, with its path.</exception>
    public static ImmutableArray<Participant> Read(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in list.EnumerateObject())
            {
                if (member.Name != "peserta")
                    throw new IntakeRefusedException(member.Name, "tidak dikenal; yang diharapkan hanya 'peserta'");
            }

            list = Json.Member(list, "peserta");
        }

        if (list.ValueKind != JsonValueKind.Array)
            throw new IntakeRefusedException("peserta", "diharapkan sebuah daftar peserta");
        var reading = new ParticipantReading();
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"peserta[{index++}]");
            if (item.ValueKind != JsonValueKind.Object)
            {
                reading.Refuse(place, "diharapkan objek");
                continue;
            }

            var faults = ParticipantColumns.Faults(place, [.. item.EnumerateObject().Select(member => member.Name)]);
            reading.Refuse(faults.Where(fault => !fault.Problem.EndsWith("tidak ada", StringComparison.Ordinal)));
            reading.Add(place, column => Cell(item, column));
        }

        return reading.Finish();
    }

    // A number keeps its digits as they were written, so that 1.97E+17 is seen for what it is.
    private static string? Cell(JsonElement item, string column) =>
        Json.Member(item, column) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };
}
