using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.People;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Intake;

/// <summary>Makes the start of a batch from its list of participants.</summary>
/// <param name="schema">The facts that rules know.</param>
/// <param name="personal">Which facts are personal.</param>
/// <param name="people">Where participants get their keys.</param>
public sealed class BatchIntake(FactsSchema schema, PersonalFields personal, PersonStore people)
{
    /// <summary>The workflow of a batch, unless another is asked for.</summary>
    public const string Definition = "magang-metro-gelombang";

    /// <summary>Prepares a start: participants get keys, and their personal values references.</summary>
    /// <param name="beginning">Of what, in which region, under which key.</param>
    /// <param name="participants">As the list has them, checked.</param>
    /// <param name="year">The year of the programme; null for that of the earliest first day.</param>
    /// <param name="by">Who starts it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What to submit.</returns>
    /// <exception cref="IntakeRefusedException">A fact is not one that the rules know; nothing was written.</exception>
    public async Task<Submission> PrepareAsync(
        Beginning beginning,
        ImmutableArray<Participant> participants,
        int? year,
        Actor by,
        CancellationToken cancel = default
    )
    {
        // All are checked before the first one is written.
        Check(participants);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in participants)
            keys[one.Nip] = await people.AddAsync(beginning.Routing.Region, one.Nip, one.Name, cancel);
        var sealedList = Seal(personal, participants, nip => keys[nip], year);
        var started = new Started { By = by, Input = sealedList.Facts };
        return Submission.Start(beginning, started) with { Personal = sealedList.Personal };
    }

    /// <summary>The input of a batch, with references in the place of its participants' personal values.</summary>
    /// <param name="personal">Which facts are personal.</param>
    /// <param name="participants">Checked.</param>
    /// <param name="keyOf">The key of whoever has a NIP.</param>
    /// <param name="year">The year of the programme; null for that of the earliest first day.</param>
    /// <exception cref="IntakeRefusedException">A value cannot be sealed.</exception>
    internal static SealedFacts Seal(
        PersonalFields personal,
        ImmutableArray<Participant> participants,
        Func<string, string> keyOf,
        int? year
    )
    {
        var values = new List<PersonalValue>();
        var entries = new List<(string Person, Participant Participant, JsonElement Facts)>();
        foreach (var participant in participants)
        {
            var person = keyOf(participant.Nip);
            var seal = new PersonalSeal(personal, _ => person);
            var facts = seal.Seal(Facts(participant));
            if (seal.Faults.Count > 0)
                throw new IntakeRefusedException([.. seal.Faults]);
            entries.Add((person, participant, facts));
            values.AddRange(seal.Values);
        }

        var first = year ?? participants.Min(p => p.StartsOn).Year;
        return new SealedFacts(Json.Build(writer => WriteInput(writer, entries, first)), values);
    }

    /// <summary>Checks a list, and writes nothing.</summary>
    /// <exception cref="IntakeRefusedException">A fact is not one that the rules know.</exception>
    public void Check(ImmutableArray<Participant> participants)
    {
        ImmutableArray<Fault> faults =
        [
            .. participants.SelectMany(one => schema.Faults(Facts(one)).Select(fault => Placed(one, fault))),
        ];
        if (!faults.IsEmpty)
            throw new IntakeRefusedException(faults);
    }

    private static Fault Placed(Participant participant, string fault)
    {
        var (place, problem) = FormIntake.Split(fault);
        return new Fault($"{participant.Place}, {ColumnOf(place)}", problem);
    }

    private static string ColumnOf(string path) =>
        path switch
        {
            "p.Status" => "kolom status",
            "host.Kind" => "kolom jenis_lokasi",
            _ => path,
        };

    private static JsonElement Facts(Participant participant) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("p");
            writer.WriteString("Nip", participant.Nip);
            writer.WriteString("Status", participant.Status);
            writer.WriteString("Opd", participant.Opd);
            writer.WriteString("Unit", participant.Unit);
            writer.WriteEndObject();
            writer.WriteStartObject("host");
            writer.WriteString("Kind", participant.HostKind);
            writer.WriteString("Place", participant.Host);
            writer.WriteEndObject();
            writer.WriteStartObject("a");
            writer.WriteString("AssignmentDate", $"{participant.StartsOn:yyyy-MM-dd}");
            writer.WriteString("End", $"{participant.EndsOn:yyyy-MM-dd}");
            writer.WriteEndObject();
            writer.WriteEndObject();
        });

    private static void WriteInput(
        Utf8JsonWriter writer,
        List<(string Person, Participant Participant, JsonElement Facts)> entries,
        int year
    )
    {
        writer.WriteStartObject();
        writer.WriteStartArray("peserta");
        foreach (var (person, participant, facts) in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("person", person);
            writer.WriteString("opd", participant.Opd);
            writer.WriteString("host", participant.Host);
            writer.WritePropertyName("facts");
            facts.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("tahun", year);
        writer.WriteEndObject();
    }
}
