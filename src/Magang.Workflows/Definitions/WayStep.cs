namespace Magang.Workflows.Definitions;

/// <summary>One step of a way through a workflow.</summary>
/// <param name="ActivityId">The activity that completed.</param>
/// <param name="Port">The outcome by which it went on; of several all, with commas between.</param>
public readonly record struct WayStep(string ActivityId, string Port);
