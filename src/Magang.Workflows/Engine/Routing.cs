namespace Magang.Workflows.Engine;

/// <summary>Whose case an instance is: keys by which work is routed, never names or numbers of people.</summary>
/// <param name="Region">The region's code, for example <c>METRO</c>.</param>
/// <param name="Opd">Code of the OPD the participant comes from; null for a batch.</param>
/// <param name="Person">The participant's key; null for a batch.</param>
/// <param name="Host">Code of the host; null where there is none.</param>
public sealed record Routing(string Region, string? Opd = null, string? Person = null, string? Host = null);
