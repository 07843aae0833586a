using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Magang.Workflows.Host.Imports;

/// <summary>What was found in a file, and whether it was written.</summary>
/// <param name="Rows">Rows of the file, its first one with the names apart.</param>
/// <param name="Accepted">Rows without a fault.</param>
/// <param name="Refused">Rows with one.</param>
/// <param name="FaultCount">All faults, those that are not listed too.</param>
/// <param name="Faults">The first of them, in the order of the rows.</param>
/// <param name="Mark">SHA-256 of the file, lower-case hex: what a confirmation names.</param>
/// <param name="IsWritten">True once the file was written.</param>
/// <param name="Repeated">Rows that an import which was cut off had written before.</param>
public sealed record ImportReport(
    [property: JsonPropertyName("baris")] int Rows,
    [property: JsonPropertyName("diterima")] int Accepted,
    [property: JsonPropertyName("ditolak")] int Refused,
    [property: JsonPropertyName("jumlahKesalahan")] int FaultCount,
    [property: JsonPropertyName("kesalahan")] ImmutableArray<RowFault> Faults,
    [property: JsonPropertyName("tanda")] string Mark,
    [property: JsonPropertyName("ditulis")] bool IsWritten,
    [property: JsonPropertyName("sudahAda")] int Repeated
);

/// <summary>A fault of a row.</summary>
/// <param name="Row">The row, as a spreadsheet counts: the names are row 1. 0 where the whole file is meant.</param>
/// <param name="Column">The column; empty where the whole row is meant.</param>
/// <param name="Problem">What is wrong, in Indonesian, without the value.</param>
public sealed record RowFault(
    [property: JsonPropertyName("baris")] int Row,
    [property: JsonPropertyName("kolom")] string Column,
    [property: JsonPropertyName("masalah")] string Problem
);

/// <summary>Gathers faults: the first ones are listed, all are counted.</summary>
internal sealed class FaultList
{
    /// <summary>Most faults that are listed.</summary>
    public const int MostListed = 1000;

    private readonly ImmutableArray<RowFault>.Builder _listed = ImmutableArray.CreateBuilder<RowFault>();
    private int _lastRow = -1;

    /// <summary>All faults.</summary>
    public int Count { get; private set; }

    /// <summary>Rows with a fault; they come in order.</summary>
    public int Rows { get; private set; }

    /// <summary>The first of them.</summary>
    public ImmutableArray<RowFault> Listed => [.. _listed.OrderBy(fault => fault.Row)];

    /// <summary>Adds one.</summary>
    public void Add(int row, string column, string problem)
    {
        Count++;
        if (row != _lastRow)
        {
            Rows++;
            _lastRow = row;
        }
        if (_listed.Count < MostListed)
            _listed.Add(new RowFault(row, column, problem));
    }
}
