using System.Collections.Immutable;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>What is tried: a story, on definitions that need not be published.</summary>
public sealed record TrialPlan
{
    /// <summary>Who does what; its definition is the one that is started.</summary>
    public required Story Story { get; init; }

    /// <summary>What can be started, that of the story among them; the last one of an id counts.</summary>
    public required ImmutableArray<Definition> Definitions { get; init; }

    /// <summary>Rules, calendar, organisation.</summary>
    public required Reference Reference { get; init; }

    /// <summary>How the batch is started; the first official of the story starts it unless it says who.</summary>
    public Started Started { get; init; } = new();

    /// <summary>The participants that take part, of those of the story.</summary>
    public ImmutableArray<TrialPerson> People { get; init; } = [];

    /// <summary>What becomes of forms and files.</summary>
    public TrialIntake Intake { get; init; } = new();

    /// <summary>When it is given up.</summary>
    public TrialBounds Bounds { get; init; } = new();
}

/// <summary>A participant who takes part.</summary>
/// <param name="Place">His place in the story.</param>
/// <param name="Key">His key: that of the person, or that by which a file names him.</param>
/// <param name="Columns">The columns of his row, as words of the story.</param>
public sealed record TrialPerson(int Place, string Key, ImmutableDictionary<string, string> Columns);

/// <summary>When a trial is given up, though something could still happen. Counted, so that the same trial stops at the same place.</summary>
/// <param name="MostSteps">Bursts of all its instances together.</param>
/// <param name="MostDays">Calendar days on the virtual clock.</param>
public sealed record TrialBounds(int MostSteps = TrialBounds.Steps, int MostDays = TrialBounds.Days)
{
    /// <summary>Bursts, unless set: some hundred times those of one case.</summary>
    public const int Steps = 20_000;

    /// <summary>Days, unless set: ten years.</summary>
    public const int Days = 3653;
}
