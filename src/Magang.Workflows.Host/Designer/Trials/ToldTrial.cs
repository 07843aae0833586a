using System.Collections.Immutable;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Designer.Trials;

/// <summary>One case of a trial, as people read it.</summary>
/// <param name="Place">The participant's row; 0 for the batch.</param>
/// <param name="Name">Whose: a made-up name, or what the case is about.</param>
/// <param name="About">What is special about him in the story; empty where nothing is said.</param>
/// <param name="Workflow">Name of the definition.</param>
/// <param name="IsClosed">Whether it has ended.</param>
/// <param name="Ending">How it ended and when, or how it stands.</param>
/// <param name="Path">Every status that it came to, in order.</param>
/// <param name="Steps">What happened, in order.</param>
/// <param name="Waits">What it still waits for; empty where it has ended.</param>
public sealed record ToldCase(
    int Place,
    string Name,
    string About,
    string Workflow,
    bool IsClosed,
    string Ending,
    ImmutableArray<string> Path,
    ImmutableArray<ToldStep> Steps,
    ImmutableArray<string> Waits
);

/// <summary>Something that happened in a case of a trial.</summary>
/// <param name="On">The day, in the region's zone.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In a few words.</param>
public sealed record ToldStep(DateOnly On, ToldKind Kind, string Text)
{
    /// <summary>For tasks: who did it. For reminders: who is reminded. Otherwise empty.</summary>
    public string Who { get; init; } = "";

    /// <summary>For tasks: since when it was open. Null otherwise.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>For tasks: the last day on which it was not late; null where it may take as long as it takes.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>For tasks: the working days that it may take; null where nothing is due.</summary>
    /// <remarks>Where <see cref="DueOn"/> is null then, the days off of that year are not decreed, or not loaded.</remarks>
    public int? Term { get; init; }

    /// <summary>For gates: the verdict. Otherwise empty.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>For gates: the articles that were asked.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];

    /// <summary>For gates: what rules said that is not plain consent.</summary>
    public ImmutableArray<GateFinding> Findings { get; init; } = [];

    /// <summary>Whether a task was done after its due date.</summary>
    public bool IsLate => DueOn is { } due && On > due;
}

/// <summary>What a step of a trial is.</summary>
public enum ToldKind
{
    /// <summary>Somebody did a task.</summary>
    Task,

    /// <summary>A gate decided.</summary>
    Gate,

    /// <summary>The case is in another status.</summary>
    Status,

    /// <summary>Somebody was reminded.</summary>
    Reminder,

    /// <summary>The case ended.</summary>
    End,
}
