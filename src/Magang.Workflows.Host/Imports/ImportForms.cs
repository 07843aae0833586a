using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Engine;

namespace Magang.Workflows.Host.Imports;

/// <summary>The import forms of the folder <c>workflows</c>: <c>impor/*.json</c>. A form with a fault is refused whole.</summary>
public sealed class ImportForms
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private static readonly string[] OneText = ["x"];

    private readonly FrozenDictionary<string, ImportForm> _forms;

    private ImportForms(IEnumerable<ImportForm> forms) =>
        _forms = forms.ToFrozenDictionary(form => form.Name, StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public IEnumerable<ImportForm> All => _forms.Values.OrderBy(form => form.Name, StringComparer.Ordinal);

    /// <summary>The form of a name.</summary>
    /// <exception cref="ImportFormUnknownException">There is none.</exception>
    public ImportForm this[string name] =>
        _forms.TryGetValue(name, out var form) ? form : throw new ImportFormUnknownException(name, _forms.Keys);

    /// <summary>Reads the folder; none where it has no forms.</summary>
    /// <exception cref="ImportFormRefusedException">A form has faults.</exception>
    public static ImportForms Load(string workflows, RegulationSet regulations)
    {
        var folder = Path.Combine(workflows, "impor");
        if (!Directory.Exists(folder))
            return new ImportForms([]);
        return new ImportForms([
            .. Directory
                .GetFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(file => Read(file, regulations)),
        ]);
    }

    private static ImportForm Read(string file, RegulationSet regulations)
    {
        try
        {
            return Read(File.ReadAllBytes(file), Path.GetFileNameWithoutExtension(file), regulations);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImportFormRefusedException(file, [e.Message]);
        }
    }

    /// <summary>Reads one form.</summary>
    /// <param name="utf8">Its JSON.</param>
    /// <param name="name">The name that it must have.</param>
    /// <param name="regulations">What facts are.</param>
    internal static ImportForm Read(byte[] utf8, string name, RegulationSet regulations)
    {
        try
        {
            var form =
                JsonSerializer.Deserialize<ImportForm>(utf8, Options)
                ?? throw new ImportFormRefusedException(name, ["kosong"]);
            ImmutableArray<string> faults =
            [
                .. form.Name == name ? Array.Empty<string>() : ["'name' harus sama dengan nama berkasnya"],
                .. Faults(form, regulations),
            ];
            return faults.IsEmpty ? form : throw new ImportFormRefusedException(name, faults);
        }
        catch (JsonException e)
        {
            throw new ImportFormRefusedException(name, [e.Message]);
        }
    }

    /// <summary>What is wrong with a form.</summary>
    internal static IEnumerable<string> Faults(ImportForm form, RegulationSet regulations)
    {
        if (string.IsNullOrWhiteSpace(form.Event))
            yield return "'event' kosong";
        if (form.Columns.IsDefaultOrEmpty)
        {
            yield return "tidak ada kolom";
            yield break;
        }
        foreach (var doubled in form.Columns.GroupBy(column => column.Name, StringComparer.Ordinal))
        {
            if (doubled.Count() > 1)
                yield return $"kolom '{doubled.Key}' ada {doubled.Count()} kali";
        }
        foreach (var fault in Kinds(form).Concat(form.Columns.SelectMany(column => Faults(column, regulations))))
            yield return fault;
        if (
            form.Constants.ValueKind != JsonValueKind.Undefined
            && form.Constants is not { ValueKind: JsonValueKind.Object }
        )
            yield return "'constants' harus objek fakta";
        else if (form.Constants.ValueKind == JsonValueKind.Object)
        {
            foreach (var fault in regulations.Schema.Faults(form.Constants))
                yield return $"constants: {fault}";
        }
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in form.Columns.Select(column => column.Fact).OfType<string>())
        {
            if (!paths.Add(fact))
                yield return $"fakta '{fact}' diisi oleh dua kolom";
        }
    }

    private static IEnumerable<string> Kinds(ImportForm form)
    {
        var keys = form.Columns.Where(column => column.Kind == ColumnKind.Key).ToArray();
        if (keys is not [{ Optional: false }])
            yield return "harus ada tepat satu kolom 'key', dan ia wajib diisi";
        var persons = form.Columns.Where(column => column.Kind is ColumnKind.Nik or ColumnKind.Nip).ToArray();
        if (form.Purpose == ImportPurpose.Open && persons is not [{ Optional: false }])
            yield return "formulir 'open' harus punya tepat satu kolom 'nik' atau 'nip', dan ia wajib diisi";
        if (form.Purpose == ImportPurpose.Tell && persons.Length > 0)
            yield return "formulir 'tell' mengenali orangnya dari kunci, tanpa kolom 'nik' atau 'nip'";
        if (form.Columns.Count(column => column.Kind == ColumnKind.Name) > (form.Purpose == ImportPurpose.Open ? 1 : 0))
            yield return "kolom 'name' paling banyak satu, dan hanya pada formulir 'open'";
    }

    private static IEnumerable<string> Faults(ImportColumn column, RegulationSet regulations)
    {
        var at = $"kolom '{column.Name}'";
        if (
            column.Name.Length == 0
            || column.Name.Any(letter => char.IsUpper(letter))
            || column.Name.Trim().Length < column.Name.Length
        )
            yield return $"{at}: namanya harus huruf kecil tanpa spasi di tepi";
        if (column.Kind == ColumnKind.Choice == column.Choices.IsDefaultOrEmpty)
            yield return $"{at}: 'choices' wajib ada pada jenis 'choice', dan hanya di sana";
        if (column.Pattern is { } pattern && !IsPattern(pattern))
            yield return $"{at}: 'pattern' bukan ekspresi reguler";
        if (column.Fact is not { } fact)
            yield break;
        if (regulations.Forms.IsDerived(fact))
            yield return $"{at}: fakta '{fact}' dihitung oleh sistem";
        foreach (
            var fault in Samples(column).SelectMany(sample => regulations.Schema.Faults(FactTree.Of([(fact, sample)])))
        )
            yield return $"{at}: {fault}";
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Values that cells of the column may have: if the schema takes these, it takes the rest.</summary>
    private static IEnumerable<CellValue> Samples(ImportColumn column) =>
        column.Kind switch
        {
            ColumnKind.Integer => [new CellValue(1L)],
            ColumnKind.Number => [new CellValue(1.5m)],
            ColumnKind.Day => [new CellValue(new DateOnly(2026, 1, 2))],
            ColumnKind.Instant => [new CellValue(OfficeClock.Jakarta.StartOf(new DateOnly(2026, 1, 2)))],
            ColumnKind.Flag => [new CellValue(true)],
            ColumnKind.Choice => column.Choices.Select(choice => new CellValue(choice)),
            ColumnKind.List => [new CellValue(OneText)],
            _ => [new CellValue("x")],
        };
}
