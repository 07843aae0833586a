using System.Text.Json;

namespace Magang.Workflows.Simulations;

/// <summary>A message that left an instance for others.</summary>
/// <param name="Instance">Whose.</param>
/// <param name="Type">The contract's name.</param>
/// <param name="Body">In the contract's shape.</param>
public sealed record WorldMessage(long Instance, string Type, JsonElement Body)
{
    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; init; }
}
