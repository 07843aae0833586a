using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>Something that the journal or the notices say has happened.</summary>
/// <param name="At">The virtual instant. UTC.</param>
/// <param name="Instance">The case or batch.</param>
/// <param name="Place">The participant's row in the list; 0 for the batch.</param>
public abstract record StoryEvent(DateTimeOffset At, InstanceId Instance, int Place);

/// <summary>Somebody did a task.</summary>
public sealed record TaskDone(
    DateTimeOffset At,
    InstanceId Instance,
    int Place,
    string Activity,
    string Title,
    string Decision,
    Actor By
) : StoryEvent(At, Instance, Place);

/// <summary>A gate decided. Its citations are the articles of all its rules, each once, in their order.</summary>
public sealed record GateDecided(
    DateTimeOffset At,
    InstanceId Instance,
    int Place,
    string Gate,
    string Verdict,
    ImmutableArray<string> Citations,
    ImmutableArray<GateFinding> Findings
) : StoryEvent(At, Instance, Place)
{
    /// <summary>Whether the case may not go on.</summary>
    public bool Blocks => Verdict is "REJECT" or "HOLD";
}

/// <summary>What a rule said that is not plain consent.</summary>
public sealed record GateFinding(string Rule, string Citation, string Outcome, string Message)
{
    /// <summary>Whether the case may not go on because of it.</summary>
    public bool Blocks => Outcome is "REJECT" or "HOLD";
}

/// <summary>The case is somewhere else in its status machine.</summary>
public sealed record StatusMoved(DateTimeOffset At, InstanceId Instance, int Place, string Status)
    : StoryEvent(At, Instance, Place);

/// <summary>A message left the case.</summary>
public sealed record MessageLeft(DateTimeOffset At, InstanceId Instance, int Place, string Type, JsonElement Body)
    : StoryEvent(At, Instance, Place);

/// <summary>Nothing can happen in the case any more.</summary>
public sealed record CaseClosed(DateTimeOffset At, InstanceId Instance, int Place, string Outcome)
    : StoryEvent(At, Instance, Place);
