using System.Text.Json;

namespace Magang.Workflows.Simulations;

/// <summary>An entry of an instance's journal.</summary>
/// <param name="Instance">Whose.</param>
/// <param name="Entry">As it would be kept.</param>
public sealed record WorldEntry(long Instance, JsonElement Entry);
