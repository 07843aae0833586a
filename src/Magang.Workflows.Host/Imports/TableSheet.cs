using System.Collections.Immutable;
using System.Text;
using Magang.Workflows.Calendars;

namespace Magang.Workflows.Host.Imports;

/// <summary>Reads a CSV file with known columns, row by row, and goes on after a fault, so that all are told at once.</summary>
/// <param name="columns">The columns, in the order in which they are explained.</param>
/// <param name="clock">The region's.</param>
/// <param name="mostRows">Most rows of a file.</param>
internal sealed class TableSheet(ImmutableArray<ImportColumn> columns, OfficeClock clock, int mostRows)
{
    private readonly ImmutableArray<CellReading> _columns =
    [
        .. columns.Select(column => new CellReading(column, clock)),
    ];
    private readonly List<RowFault> _faults = [];

    /// <summary>What is wrong, by row.</summary>
    public ImmutableArray<RowFault> Faults => [.. _faults.OrderBy(fault => fault.Row)];

    /// <summary>Adds what the caller finds wrong.</summary>
    public void Refuse(int row, string column, string problem) => _faults.Add(new RowFault(row, column, problem));

    /// <summary>Reads all rows; what of one cannot be read is left out and told.</summary>
    public IReadOnlyList<TableRow> Read(byte[] utf8)
    {
        var rows = new List<TableRow>();
        using var text = new StreamReader(
            new MemoryStream(utf8, writable: false),
            Encoding.UTF8,
            detectEncodingFromByteOrderMarks: false
        );
        var csv = new CsvRows(text);
        if (csv.Read() && HeadRow.Places(csv.Cells, columns, Refuse) is { } places)
        {
            var width = csv.Cells.Count;
            while (csv.Read())
            {
                if (rows.Count == mostRows)
                {
                    Refuse(
                        csv.Row,
                        "",
                        string.Create(Indonesian.Format, $"berkas memuat lebih dari {mostRows:N0} baris")
                    );
                    return rows;
                }
                rows.Add(Row(csv.Row, csv.Cells, places, width));
            }
        }
        if (csv.Problem is { } problem)
            Refuse(csv.Row, "", problem);
        else if (rows.Count == 0 && _faults.Count == 0)
            Refuse(0, "", "berkas tidak memuat satu baris pun");
        return rows;
    }

    private TableRow Row(int row, IReadOnlyList<string> cells, int[] places, int width)
    {
        var before = _faults.Count;
        if (cells.Count > width)
            Refuse(row, "", $"memuat {cells.Count} sel, padahal kolomnya {width}");
        var values = new Dictionary<string, CellValue>(StringComparer.Ordinal);
        for (var at = 0; at < _columns.Length; at++)
        {
            var column = _columns[at].Column;
            var text = places[at] >= 0 && places[at] < cells.Count ? cells[places[at]] : "";
            if (text.Length == 0)
            {
                if (!column.Optional)
                    Refuse(row, column.Name, "kosong");
            }
            else if (_columns[at].Read(text, out var value) is { } problem)
            {
                Refuse(row, column.Name, problem);
            }
            else
            {
                values.Add(column.Name, value);
            }
        }
        return new TableRow(row, values, _faults.Count == before);
    }
}

/// <summary>A row of a file.</summary>
/// <param name="Row">Which, as a spreadsheet counts.</param>
/// <param name="Cells">What could be read, by column.</param>
/// <param name="IsSound">Whether nothing of it is wrong.</param>
internal sealed record TableRow(int Row, IReadOnlyDictionary<string, CellValue> Cells, bool IsSound)
{
    /// <summary>A cell's text; null where it is empty.</summary>
    public string? Text(string column) => Cells.TryGetValue(column, out var cell) ? cell.Text : null;

    /// <summary>A cell's day; null where it is empty.</summary>
    public DateOnly? Day(string column) =>
        Cells.TryGetValue(column, out var cell) && cell.Value is DateOnly day ? day : null;
}
