using Magang.Workflows.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Personal;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Engine;

/// <summary>What the folder <c>workflows</c> says about regions, rules and facts. Immutable.</summary>
/// <param name="Reference">What bursts look things up in.</param>
/// <param name="Schema">The facts that rules know.</param>
/// <param name="Personal">Which of them are personal.</param>
/// <param name="Forms">What forms may ask.</param>
public sealed record RegulationSet(Reference Reference, FactsSchema Schema, PersonalFields Personal, FactForms Forms)
{
    /// <summary>Takes the facts of forms in.</summary>
    public FormIntake FormIntake { get; } = new(Schema, Forms, Personal);

    /// <summary>Reads the folder.</summary>
    /// <exception cref="MagangException">A file cannot be read, or what it says is refused.</exception>
    public static RegulationSet Load(string workflows)
    {
        var files = new RegulationFiles(workflows);
        var schema = files.FactsSchema();
        var personal = new PersonalFields(schema);
        return new RegulationSet(
            ReferenceFiles.Load(workflows),
            schema,
            personal,
            new FactForms(files.FactsSchemaText(), personal)
        );
    }
}
