using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Gates;

namespace Magang.Workflows.Proofs.Contracts;

/// <summary>Reads a contract, wholly or not at all.</summary>
public static class ContractReader
{
    /// <summary>Reads and checks one contract.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">What to call it in a refusal, such as the file's name.</param>
    /// <exception cref="ContractRefusedException">Any fault, all of them named with their place.</exception>
    public static Contract Read(string text, string name)
    {
        JsonElement source;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            source = document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            throw new ContractRefusedException(name, [$"bukan JSON yang sah ({fault.Message})"]);
        }
        var reading = new ContractReading();
        var contract = Read(source, reading);
        return reading.Faults.Count == 0 ? contract : throw new ContractRefusedException(name, [.. reading.Faults]);
    }

    private static Contract Read(JsonElement source, ContractReading reading)
    {
        reading.Known(source, "$", "regulasi", "versi", "judul", "program");
        var clauses = new ClauseReader(reading);
        var programmes = reading
            .Items(source, "program", "$")
            .Select(item => ReadProgramme(item.Json, item.Path, reading, clauses))
            .ToImmutableArray();
        foreach (var twice in programmes.GroupBy(programme => programme.Name).Where(same => same.Count() > 1))
            reading.Fault("$.program", $"program '{twice.Key}' ada dua kali");
        foreach (
            var twice in programmes
                .SelectMany(programme => programme.Clauses)
                .GroupBy(clause => clause.Id)
                .Where(same => same.Count() > 1)
        )
            reading.Fault("$.program", $"id klausul '{twice.Key}' ada dua kali");
        return new Contract(
            reading.Text(source, "regulasi", "$"),
            reading.Text(source, "versi", "$"),
            reading.Text(source, "judul", "$"),
            programmes
        );
    }

    private static ProgrammeContract ReadProgramme(
        JsonElement json,
        string path,
        ContractReading reading,
        ClauseReader clauses
    )
    {
        reading.Known(json, path, "nama", "alur", "klausul", "tanpaKlausul", "asal");
        var name = reading.Text(json, "nama", path);
        if (name.Length > 0 && Programmes.Find(name) is null)
            reading.Fault($"{path}.nama", $"program '{name}' tidak dikenal");
        return new ProgrammeContract(
            name,
            reading.OptionalTexts(json, "alur", path),
            [
                .. reading
                    .Items(json, "klausul", path)
                    .Select(item => clauses.Read(item.Json, item.Path, name))
                    .OfType<Clause>(),
            ]
        )
        {
            Undemanded = reading.Reasons(json, "tanpaKlausul", path),
            Origins = new OriginReader(reading).Read(json, path),
        };
    }
}

/// <summary>Takes texts and lists out of a contract, and notes what is wrong with them.</summary>
internal sealed class ContractReading
{
    public List<string> Faults { get; } = [];

    public void Fault(string path, string sentence) => Faults.Add($"{path}: {sentence}");

    /// <summary>Notes members that mean nothing here: a misspelt word must not weaken a contract.</summary>
    public void Known(JsonElement json, string path, params ReadOnlySpan<string> names)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "harus berupa objek");
            return;
        }
        foreach (var member in json.EnumerateObject())
            if (!names.Contains(member.Name))
                Fault(
                    $"{path}.{member.Name}",
                    $"isian ini tidak dikenal di sini; pilih dari {string.Join(", ", names)}"
                );
    }

    public string Text(JsonElement json, string name, string path)
    {
        if (Json.Member(json, name) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0)
            return text.GetString()!;
        Fault($"{path}.{name}", "teks ini harus diisi");
        return "";
    }

    public string? OptionalText(JsonElement json, string name, string path) =>
        Json.Member(json, name).ValueKind == JsonValueKind.Undefined ? null : Text(json, name, path);

    public ImmutableArray<string> OptionalTexts(JsonElement json, string name, string path) =>
        Json.Member(json, name).ValueKind == JsonValueKind.Undefined
            ? []
            : [.. Items(json, name, path).Select(item => Word(item.Json, item.Path))];

    public IEnumerable<(JsonElement Json, string Path)> Items(JsonElement json, string name, string path)
    {
        var list = Json.Member(json, name);
        if (list.ValueKind != JsonValueKind.Array)
        {
            Fault($"{path}.{name}", "harus berupa daftar");
            return [];
        }
        return list.EnumerateArray()
            .Select((item, place) => (item, string.Create(CultureInfo.InvariantCulture, $"{path}.{name}[{place}]")));
    }

    /// <summary>Names with a sentence each; none where the member is not there.</summary>
    public ImmutableSortedDictionary<string, string> Reasons(JsonElement json, string name, string path)
    {
        var reasons = Json.Member(json, name);
        if (reasons.ValueKind == JsonValueKind.Object)
            return reasons
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    member => member.Name,
                    member => Text(reasons, member.Name, $"{path}.{name}"),
                    StringComparer.Ordinal
                );
        if (reasons.ValueKind != JsonValueKind.Undefined)
            Fault($"{path}.{name}", "harus berupa objek: nama gerbang dan alasannya");
        return ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>Names with a list of texts each; none where the member is not there.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Lists(JsonElement json, string name, string path)
    {
        var lists = Json.Member(json, name);
        if (lists.ValueKind == JsonValueKind.Object)
            return lists
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    member => member.Name,
                    member => OptionalTexts(lists, member.Name, $"{path}.{name}"),
                    StringComparer.Ordinal
                );
        if (lists.ValueKind != JsonValueKind.Undefined)
            Fault($"{path}.{name}", "harus berupa objek: sebuah nama dan daftarnya");
        return ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
    }

    public string Word(JsonElement json, string path)
    {
        if (json.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            return Json.Text(json);
        Fault(path, "harus berupa teks, bilangan, atau true/false");
        return "";
    }
}
