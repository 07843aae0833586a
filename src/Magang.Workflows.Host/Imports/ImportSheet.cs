using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Gates;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Identity;

namespace Magang.Workflows.Host.Imports;

/// <summary>Reads a file by a form, row by row, and goes on after a fault, so that all are told at once.</summary>
internal sealed class ImportSheet
{
    /// <summary>Most rows of a file.</summary>
    public const int MostRows = 500_000;

    // By these names a NIK is compared with what the file says of the person.
    private const string BirthColumn = "tanggal_lahir";
    private const string SexColumn = "jenis_kelamin";

    private readonly ImportForm _form;
    private readonly RegulationSet _regulations;
    private readonly ImmutableArray<CellReading> _columns;
    private readonly Doubles _keys = new();
    private readonly Doubles _persons = new();

    /// <param name="form">The form.</param>
    /// <param name="regulations">What facts are.</param>
    /// <param name="clock">The region's.</param>
    public ImportSheet(ImportForm form, RegulationSet regulations, OfficeClock clock)
    {
        (_form, _regulations) = (form, regulations);
        _columns = [.. form.Columns.Select(column => new CellReading(column, clock))];
    }

    /// <summary>What is wrong.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>Rows that were read, good or not; that of the names apart.</summary>
    public int Rows { get; private set; }

    /// <summary>Reads the rows that have no fault. Only what tells doubles apart is kept in memory.</summary>
    /// <param name="utf8">The file.</param>
    public IEnumerable<ImportRow> Read(Stream utf8)
    {
        using var text = new StreamReader(utf8, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var csv = new CsvRows(text);
        if (csv.Read() && HeadRow.Places(csv.Cells, _form.Columns, Faults.Add) is { } places)
        {
            var width = csv.Cells.Count;
            while (csv.Read())
            {
                if (++Rows > MostRows)
                {
                    Faults.Add(
                        csv.Row,
                        "",
                        string.Create(
                            Indonesian.Format,
                            $"berkas memuat lebih dari {MostRows:N0} baris; bagi menjadi beberapa berkas"
                        )
                    );
                    yield break;
                }
                if (Row(csv.Row, csv.Cells, places, width) is { } row)
                    yield return row;
            }
        }
        if (csv.Problem is { } problem)
            Faults.Add(csv.Row, "", problem);
        else if (Rows == 0 && Faults.Count == 0)
            Faults.Add(0, "", "berkas tidak memuat satu baris pun");
    }

    private ImportRow? Row(int row, IReadOnlyList<string> cells, int[] places, int width)
    {
        var before = Faults.Count;
        if (cells.Count > width)
            Faults.Add(row, "", $"memuat {cells.Count} sel, padahal kolomnya {width}");
        string? key = null,
            number = null,
            name = null,
            sex = null;
        DateOnly? birth = null;
        var facts = new List<(string Path, CellValue Value)>(_columns.Length);
        for (var at = 0; at < _columns.Length; at++)
        {
            var column = _columns[at].Column;
            var text = places[at] >= 0 && places[at] < cells.Count ? cells[places[at]] : "";
            if (text.Length == 0)
            {
                if (!column.Optional)
                    Faults.Add(row, column.Name, "kosong");
                continue;
            }
            if (_columns[at].Read(text, out var value) is { } problem)
            {
                Faults.Add(row, column.Name, problem);
                continue;
            }
            switch (column.Kind)
            {
                case ColumnKind.Key:
                    key = value.Text;
                    Once(_keys, key, row, column.Name, "kunci");
                    break;
                case ColumnKind.Nik or ColumnKind.Nip:
                    number = value.Text;
                    Once(_persons, number, row, column.Name, column.Kind == ColumnKind.Nik ? "NIK" : "NIP");
                    break;
                case ColumnKind.Name:
                    name = value.Text;
                    break;
            }
            if (column.Name == BirthColumn && value.Value is DateOnly day)
                birth = day;
            if (column.Name == SexColumn)
                sex = value.Text;
            if (column.Fact is { } path)
                facts.Add((path, value));
        }
        Compare(row, number, birth, sex);
        if (Faults.Count > before)
            return null;
        var all = FactTree.Of(facts);
        if (_form.Constants.ValueKind == JsonValueKind.Object)
            all = Dossier.Merge(_form.Constants, all);
        foreach (var fault in _regulations.Schema.Faults(all))
        {
            var colon = fault.IndexOf(": ", StringComparison.Ordinal);
            var fact = fault[..colon];
            Faults.Add(
                row,
                _form.Columns.FirstOrDefault(column => column.Fact == fact)?.Name ?? fact,
                fault[(colon + 2)..]
            );
        }
        return Faults.Count > before ? null : new ImportRow(row, key!, number, name, all);
    }

    private void Once(Doubles seen, string text, int row, string column, string what)
    {
        if (seen.Add(text, row) is { } first)
            Faults.Add(row, column, $"{what} yang sama sudah ada pada baris {first}");
    }

    private void Compare(int row, string? number, DateOnly? birth, string? sex)
    {
        if (number is not { Length: Nik.Length } || !Nik.TryParse(number, out var nik, out _))
            return;
        if (birth is { } day && !nik.FitsBirth(day))
            Faults.Add(row, BirthColumn, "tidak sama dengan tanggal lahir di dalam NIK");
        bool? isWoman = sex?.ToUpperInvariant() switch
        {
            "P" or "PEREMPUAN" or "W" or "WANITA" => true,
            "L" or "LAKI-LAKI" or "PRIA" => false,
            _ => null,
        };
        if (isWoman is { } woman && woman != nik.IsWomans)
            Faults.Add(row, SexColumn, "tidak sama dengan jenis kelamin di dalam NIK");
    }
}

/// <summary>A row without a fault.</summary>
/// <param name="Row">Which, as a spreadsheet counts.</param>
/// <param name="Key">Its key.</param>
/// <param name="Number">The person's NIK or NIP; null where the form has none.</param>
/// <param name="Name">The person's name; null where the file has none.</param>
/// <param name="Facts">Checked, not sealed.</param>
internal sealed record ImportRow(int Row, string Key, string? Number, string? Name, JsonElement Facts);
