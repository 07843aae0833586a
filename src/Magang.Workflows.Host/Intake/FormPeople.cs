using System.Collections.Frozen;
using System.Text.Json;
using Magang.Workflows.Identity;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.People;

namespace Magang.Workflows.Host.Intake;

/// <summary>Enters the people whom forms name by their numbers, such as the members of a committee, and gives their keys.</summary>
/// <remarks>A rule compares keys as it would compare numbers: the same person has the same key, and erasing him is possible.</remarks>
/// <param name="forms">What a form may say.</param>
/// <param name="personal">Where people are named.</param>
/// <param name="people">Where they are kept.</param>
public sealed class FormPeople(FormIntake forms, PersonalFields personal, PersonStore people)
{
    /// <summary>Enters them; nobody of a form that is refused anyway.</summary>
    /// <param name="region">The region's code.</param>
    /// <param name="form">As it came in.</param>
    /// <param name="fields">Names of the facts that the form may give.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The key of whoever has a number; null for a number that the form does not name a person by.</returns>
    public async Task<Func<string, string?>> EnterAsync(
        string region,
        JsonElement form,
        IReadOnlyList<string> fields,
        CancellationToken cancel = default
    )
    {
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        if (form.ValueKind == JsonValueKind.Object && forms.Faults(form, fields).IsEmpty)
            AddNumbers(form, "", numbers);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var number in numbers)
            keys[number] = await people.AddAsync(region, number, name: null, cancel);
        return keys.ToFrozenDictionary(StringComparer.Ordinal).GetValueOrDefault;
    }

    private void AddNumbers(JsonElement value, string path, SortedSet<string> numbers)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    AddNumbers(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", numbers);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    AddNumbers(item, path + "[]", numbers);
                break;
            case JsonValueKind.String
                when personal.IsPersonKey(path) && Nip.TryParse(value.GetString()!, out var nip, out _):
                numbers.Add(nip.Value);
                break;
        }
    }
}
