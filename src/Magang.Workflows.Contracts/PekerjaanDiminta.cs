using System.Text.Json;

namespace Magang.Workflows.Contracts;

/// <summary>A workflow asks another system to do something, and waits until it reports.</summary>
/// <remarks>
/// Report by <c>POST /api/v1/pekerjaan/{Pekerjaan}/selesai</c>, with <see cref="Pekerjaan"/> as the operation's id or any
/// other that stays the same when the report is repeated.
/// </remarks>
public sealed record PekerjaanDiminta : CaseMessage
{
    /// <summary>The errand's id, for example <c>2048-3</c>.</summary>
    public string? Pekerjaan { get; init; }

    /// <summary>What is to be done; the name that the workflow gives it.</summary>
    public string? Nama { get; init; }

    /// <summary>What the workflow hands over; a JSON null, or none, where nothing.</summary>
    public JsonElement? Isi { get; init; }
}
