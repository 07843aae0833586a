namespace Magang.Workflows.Engine;

/// <summary>An activity failed and nobody has dealt with it yet.</summary>
/// <param name="Id">Unique within the instance.</param>
/// <param name="ContextId">The execution that failed.</param>
/// <param name="ActivityId">Its activity.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">The whole sentence.</param>
public sealed record Incident(int Id, int ContextId, string ActivityId, string Code, string Message);
