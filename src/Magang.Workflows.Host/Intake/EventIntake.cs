using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Intake;

/// <summary>Takes what came with an event in: facts by their names as forms do, and plain values beside them.</summary>
internal static class EventIntake
{
    /// <summary>Takes a payload in.</summary>
    /// <param name="regulations">What facts are.</param>
    /// <param name="payload">An object, or undefined or null for nothing.</param>
    /// <param name="person">Whose the personal values are; null for a batch, which can have none.</param>
    /// <exception cref="IntakeRefusedException">All faults, by path.</exception>
    public static SealedFacts Take(RegulationSet regulations, JsonElement payload, string? person)
    {
        if (payload.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return new SealedFacts(default, []);
        if (payload.ValueKind != JsonValueKind.Object)
            throw new IntakeRefusedException("payload", "diharapkan sebuah objek JSON");
        var (facts, plain) = (new List<JsonProperty>(), new List<JsonProperty>());
        foreach (var member in payload.EnumerateObject())
            (regulations.Forms.Field(member.Name) is null ? plain : facts).Add(member);
        ImmutableArray<Fault> faults = [.. plain.SelectMany(member => Faults(member))];
        if (!faults.IsEmpty)
            throw new IntakeRefusedException(faults);
        var taken = regulations.FormIntake.Take(Object(facts), [.. facts.Select(member => member.Name)], _ => person);
        return new SealedFacts(
            Json.Build(writer =>
            {
                writer.WriteStartObject();
                foreach (var member in taken.Facts.EnumerateObject())
                    member.WriteTo(writer);
                foreach (var member in plain)
                    member.WriteTo(writer);
                writer.WriteEndObject();
            }),
            taken.Personal
        );
    }

    private static IEnumerable<Fault> Faults(JsonProperty member)
    {
        if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            yield return new Fault(
                member.Name,
                "bukan fakta yang dikenal, sehingga hanya boleh berisi nilai sederhana"
            );
        else if (PlainText.HoldsNip(member.Value) || PlainText.HoldsNip(member.Name))
            yield return new Fault(member.Name, PlainText.NoNip);
    }

    private static JsonElement Object(List<JsonProperty> members) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            foreach (var member in members)
                member.WriteTo(writer);
            writer.WriteEndObject();
        });
}
