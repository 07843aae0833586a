using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Intake;

/// <summary>Takes the facts of a filled form in: checked wholly, personal values replaced by references.</summary>
/// <param name="schema">The facts that rules know.</param>
/// <param name="forms">What may be written.</param>
/// <param name="personal">Which facts are personal.</param>
public sealed class FormIntake(FactsSchema schema, FactForms forms, PersonalFields personal)
{
    /// <summary>Takes a form in.</summary>
    /// <param name="form">An object of facts, or undefined or null for none.</param>
    /// <param name="fields">Names of the facts that the form may give.</param>
    /// <param name="owner">The key of the person that a personal value is about; null where nobody is known.</param>
    /// <param name="keyOf">The key of whoever has a number, from <see cref="FormPeople"/>; null where nobody may be named.</param>
    /// <returns>The facts with references, and the values behind these.</returns>
    /// <exception cref="IntakeRefusedException">All faults, by path.</exception>
    public SealedFacts Take(
        JsonElement form,
        IReadOnlyList<string> fields,
        Func<JsonElement, string?> owner,
        Func<string, string?>? keyOf = null
    )
    {
        if (form.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return new SealedFacts(default, []);
        if (form.ValueKind != JsonValueKind.Object)
            throw new IntakeRefusedException("formulir", "diharapkan sebuah objek JSON berisi fakta");
        var faults = Faults(form, fields);
        if (!faults.IsEmpty)
            throw new IntakeRefusedException(faults);
        var seal = new PersonalSeal(personal, owner, keyOf);
        var facts = seal.Seal(form);
        return seal.Faults.Count == 0
            ? new SealedFacts(facts, seal.Values)
            : throw new IntakeRefusedException([.. seal.Faults]);
    }

    /// <summary>What is wrong with a form, before anything is looked up for it; empty when all is well.</summary>
    internal ImmutableArray<Fault> Faults(JsonElement form, IReadOnlyList<string> fields)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var path in schema.LeafPaths(form).Where(path => path.Length > 0))
        {
            if (forms.IsDerived(path))
                faults.Add(new Fault(path, "fakta ini dihitung oleh sistem dan tidak diterima dari luar"));
            else if (
                !fields.Any(field => field == path || FactForms.IsBelow(field, path) || FactForms.IsBelow(path, field))
            )
                faults.Add(new Fault(path, NotAsked(path, fields)));
        }

        faults.AddRange(schema.Faults(form).Select(Split));
        return faults.ToImmutable();
    }

    /// <summary>A fault of the schema as place and problem.</summary>
    internal static Fault Split(string fault)
    {
        var colon = fault.IndexOf(": ", StringComparison.Ordinal);
        return new Fault(fault[..colon], fault[(colon + 2)..]);
    }

    private static string NotAsked(string path, IReadOnlyList<string> fields) =>
        fields.Count == 0
            ? "tugas ini tidak meminta isian"
            : $"tidak diminta oleh tugas ini, yang diminta: {string.Join(", ", fields)}{NearestWord.Hint(path.Split('.', '[')[0], fields)}";
}

/// <summary>Facts as they may be journaled.</summary>
/// <param name="Facts">With references in the place of personal values; undefined where there are none.</param>
/// <param name="Personal">The values behind the references.</param>
public sealed record SealedFacts(JsonElement Facts, IReadOnlyList<PersonalValue> Personal);
