using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Calendars;
using Magang.Workflows.Engine;
using Magang.Workflows.Pictures;

namespace Magang.Workflows.Simulations;

/// <summary>What came of one case in a trial.</summary>
/// <param name="Place">Whose: the participant's row, 0 for the batch.</param>
/// <param name="Life">The case as it stands at the end.</param>
/// <param name="Events">What happened in it, in order.</param>
/// <param name="Journal">Its journal, in order, as it would be kept.</param>
public sealed record TrialCase(
    int Place,
    Life Life,
    ImmutableArray<StoryEvent> Events,
    ImmutableArray<JsonElement> Journal
)
{
    /// <summary>True where nothing can happen in it any more.</summary>
    public bool IsClosed => Life.State is { Status: Status.Finished };

    /// <summary>The last status; empty where it has none.</summary>
    public string Outcome => Life.State?.CaseStatus ?? "";

    /// <summary>When it ended; null where it has not. UTC.</summary>
    public DateTimeOffset? EndedAt => Events.OfType<CaseClosed>().LastOrDefault()?.At;

    /// <summary>Every status that it came to, in order.</summary>
    public ImmutableArray<string> Path => [.. Events.OfType<StatusMoved>().Select(moved => moved.Status)];

    /// <summary>Every task that it opened, in order.</summary>
    public IEnumerable<LifeTask> Tasks => Life.Tasks.Values;

    /// <summary>Rules that held or refused it somewhere, in the order in which they did so first.</summary>
    public ImmutableArray<string> Blocking =>
        [
            .. Events
                .OfType<GateDecided>()
                .SelectMany(gate => gate.Findings)
                .Where(finding => finding.Blocks)
                .Select(finding => finding.Rule)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>What it still waits for, in a few words; merely possible acts left out. Empty where it has ended.</summary>
    /// <param name="clock">The zone in which days are told.</param>
    public IEnumerable<string> Waits(OfficeClock clock) =>
        Life.State is not { } state
            ? []
            : state
                .Incidents.Select(incident => $"{incident.ActivityId}: {incident.Message}")
                .Concat(
                    state
                        .Bookmarks.Where(mark => mark.Task is not { Optional: true })
                        .Select(mark => $"{mark.Task?.Title ?? mark.Name}: {Words(mark, clock)}")
                );

    /// <summary>How far it came in its definition, for a picture.</summary>
    /// <param name="clock">The zone in which days are told.</param>
    public Marks MarksOf(OfficeClock clock) =>
        Life.State is { } state ? Marks.Of(Life.Definition, Journal, state, clock) : Marks.None;

    private string Words(Bookmark mark, OfficeClock clock) => new WaitWords(Life.Timers, clock).Of(mark);
}
