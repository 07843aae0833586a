using System.Collections.Immutable;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>Tells somebody what happens in a story: people (<see cref="DayReport"/>) or programs (<see cref="JsonReport"/>).</summary>
public interface IDemoReport
{
    /// <summary>Says who takes part.</summary>
    void Begin(Story story, ImmutableArray<Participant> participants);

    /// <summary>Tells one event; they come in the order of time.</summary>
    void Tell(StoryEvent happened);

    /// <summary>Tells what came of it.</summary>
    void End(DemoSummary summary);
}
