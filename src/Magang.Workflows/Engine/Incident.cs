namespace Magang.Workflows.Engine;

/// <summary>An activity failed and nobody has dealt with it yet.</summary>
/// <param name="Id">Unique within the instance.</param>
/// <param name="ActivityId">The activity that failed.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">The whole sentence.</param>
public sealed record Incident(int Id, string ActivityId, string Code, string Message)
{
    /// <summary>What failed, so that a retry can do it again; null where there is nothing to repeat.</summary>
    internal Work? Failed { get; init; }

    /// <summary>The child whose start was set aside; a retry makes it. Null for every other incident.</summary>
    internal InstanceId? Child { get; init; }
}
