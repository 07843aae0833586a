using System.Text.Json;

namespace Magang.Workflows.Engine;

/// <summary>An instance that this one started says how it stands.</summary>
/// <param name="Child">Which.</param>
public abstract record ChildNews(InstanceId Child) : Stimulus
{
    /// <summary>The key under which this instance started it; null for the cases of a batch.</summary>
    public string? Key { get; init; }
}

/// <summary>An instance that this one started has ended.</summary>
/// <param name="Child">Which.</param>
/// <param name="Ending">How.</param>
/// <param name="CaseStatus">Its last case status, or null.</param>
/// <param name="Outputs">Its outputs, or undefined.</param>
public sealed record ChildEnded(InstanceId Child, SubStatus Ending, string? CaseStatus, JsonElement Outputs)
    : ChildNews(Child);

/// <summary>An instance that this one started was stopped by an incident. It stands until that is retried, or it is cancelled.</summary>
/// <param name="Child">Which.</param>
/// <param name="Code">The incident's code.</param>
/// <param name="Message">The incident's sentence.</param>
public sealed record ChildFaulted(InstanceId Child, string Code, string Message) : ChildNews(Child);

/// <summary>An instance that this one started has run as far as it can at first, and waits.</summary>
/// <param name="Child">Which.</param>
public sealed record ChildRested(InstanceId Child) : ChildNews(Child);

/// <summary>The database answered which version of a definition is started now, within the same transaction.</summary>
/// <param name="DefinitionId">The definition that was asked for.</param>
/// <param name="Version">Its newest published version that can be run here; 0 where there is none.</param>
public sealed record DefinitionAnswered(string DefinitionId, int Version) : Stimulus;
