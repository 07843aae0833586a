using System.Collections.Immutable;
using Magang.Workflows.Calendars;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Organisation;

namespace Magang.Workflows.Host.Organisation;

/// <summary>Reads and writes units as CSV: kode, nama, atasan, mulai, sampai.</summary>
internal static class OrganisationSheet
{
    /// <summary>The columns.</summary>
    public static readonly ImmutableArray<ImportColumn> Columns =
    [
        new ImportColumn { Name = "kode", Kind = ColumnKind.Key },
        new ImportColumn { Name = "nama", Kind = ColumnKind.Text },
        new ImportColumn
        {
            Name = "atasan",
            Kind = ColumnKind.Key,
            Optional = true,
        },
        new ImportColumn { Name = "mulai", Kind = ColumnKind.Day },
        new ImportColumn
        {
            Name = "sampai",
            Kind = ColumnKind.Day,
            Optional = true,
        },
    ];

    /// <summary>Reads a file.</summary>
    /// <returns>The units, complete only where there are no faults; the faults by row; and how many rows there are.</returns>
    public static (IReadOnlyList<Unit> Units, ImmutableArray<RowFault> Faults, int Rows) Read(
        byte[] utf8,
        OfficeClock clock
    )
    {
        var sheet = new TableSheet(Columns, clock, UnitTree.MostUnits);
        var read = sheet.Read(utf8);
        var rows = read.Where(row => row.Text("kode") is not null).ToList();
        // A unit with a fault of its own still stands above others: those are not told that it is missing.
        var units = rows.ConvertAll(row =>
            row.IsSound
                ? new Unit(
                    row.Text("kode")!,
                    row.Text("nama")!,
                    row.Text("atasan"),
                    row.Day("mulai")!.Value,
                    row.Day("sampai")
                )
                : new Unit(row.Text("kode")!, "??", Parent: null, DateOnly.MinValue, UntilOn: null)
        );
        foreach (var fault in UnitTree.Faults(units))
            sheet.Refuse(rows[fault.Index].Row, fault.Column, fault.Problem);
        return (units, sheet.Faults, read.Count);
    }

    /// <summary>Writes units as a file that <see cref="Read"/> takes.</summary>
    public static string Write(IEnumerable<Unit> units) =>
        string.Concat(
            units
                .Select(unit =>
                    string.Join(
                        ',',
                        Quoted(unit.Code),
                        Quoted(unit.Name),
                        Quoted(unit.Parent ?? ""),
                        $"{unit.FromOn:yyyy-MM-dd}",
                        unit.UntilOn is { } until ? $"{until:yyyy-MM-dd}" : ""
                    )
                )
                .Prepend("kode,nama,atasan,mulai,sampai")
                .Select(line => line + "\r\n")
        );

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
