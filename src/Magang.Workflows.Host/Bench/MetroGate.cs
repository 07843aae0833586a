using Magang.Workflows.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Personal;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Bench;

/// <summary>The gate PEMERIKSAAN_SYARAT of Metro, on a full dossier whose personal values are kept apart.</summary>
internal static class MetroGate
{
    /// <summary>The workflow: five signals, and the gate after each.</summary>
    public const string Definition = "gerbang-metro.json";

    /// <summary>A case a client, each of another person, with references in the place of personal values.</summary>
    /// <param name="clients">How many.</param>
    /// <param name="schema">Says which facts are personal.</param>
    public static CaseFile[] Cases(int clients, FactsSchema schema)
    {
        var facts = Json.Parse(BenchFiles.Text("berkas-metro.json"));
        schema.Check(facts);
        var personal = new PersonalFields(schema);
        return
        [
            .. Enumerable
                .Range(1, clients)
                .Select(client =>
                {
                    var person = $"P-{client}";
                    var seal = new PersonalSeal(personal, _ => person);
                    var withReferences = seal.Seal(facts);
                    return new CaseFile(
                        new Routing("METRO", "DINAS_A", person, "LOKASI_1"),
                        withReferences,
                        seal.Values
                    );
                }),
        ];
    }
}
