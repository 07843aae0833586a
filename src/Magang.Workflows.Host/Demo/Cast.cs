using System.Collections.Immutable;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>A case of the story, or the batch itself.</summary>
/// <param name="Place">The participant's row; 0 for the batch.</param>
/// <param name="Instance">Its id.</param>
/// <param name="Person">The participant's key; null for the batch and for a case that is nobody's.</param>
public sealed record StoryCase(int Place, InstanceId Instance, string? Person);

/// <summary>Who takes part: officials, participants, and their cases as these come to be.</summary>
internal sealed class Cast
{
    private readonly EngineRuntime _runtime;
    private readonly Dictionary<InstanceId, StoryCase> _cases = [];
    private readonly HashSet<InstanceId> _closed = [];
    private readonly ImmutableArray<Actor> _officials;
    private readonly ImmutableDictionary<string, int> _placeOf;
    private readonly InstanceId _batch;
    private readonly int _all;

    private Cast(EngineRuntime runtime, Story story, InstanceId batch, ImmutableDictionary<string, int> placeOf)
    {
        (_runtime, _batch, _placeOf) = (runtime, batch, placeOf);
        _all = placeOf.Count + story.Matters.Length;
        _cases[batch] = new StoryCase(0, batch, Person: null);
        _officials = [.. story.Officials.Select(official => new Actor(official.Account, official.Role, official.Opd))];
    }

    /// <summary>Everybody whose inbox something can still come into.</summary>
    public IEnumerable<Actor> Actors =>
        _officials.Concat(
            OpenCases
                .Where(one => one.Person is not null)
                .DistinctBy(one => one.Person, StringComparer.Ordinal)
                .Select(one => new Actor(one.Person!, "PESERTA"))
        );

    /// <summary>Cases that exist, the batch first, then by place.</summary>
    public IEnumerable<StoryCase> Cases => _cases.Values.OrderBy(one => one.Place);

    /// <summary>Those of them in which something can still happen.</summary>
    public IEnumerable<StoryCase> OpenCases => Cases.Where(one => !_closed.Contains(one.Instance));

    /// <summary>A case by its id.</summary>
    public StoryCase this[InstanceId instance] => _cases[instance];

    /// <summary>Starts the batch, as the server does.</summary>
    public static async Task<Cast> StartAsync(
        EngineRuntime runtime,
        Story story,
        ImmutableArray<Participant> participants,
        CancellationToken cancel
    )
    {
        var regulations = runtime.Regulations;
        var starter = story.Officials[0];
        var start = await new BatchIntake(regulations.Schema, regulations.Personal, runtime.People).PrepareAsync(
            new Beginning(story.Definition, new Routing(story.Region)),
            story.Applicants is null ? participants : [],
            participants.IsEmpty || story.Applicants is not null ? story.StartsAt.Year : null,
            new Actor(starter.Account, starter.Role, starter.Opd),
            cancel
        );
        var batch = (await runtime.Committer.SubmitAsync(start, cancel)).Instance;
        if (story.Applicants is not null)
            return new Cast(
                runtime,
                story,
                batch,
                participants
                    .Select((applicant, index) => (Key: applicant.Key!, Place: index + 1))
                    .ToImmutableDictionary(one => one.Key, one => one.Place, StringComparer.Ordinal)
            );
        var keys = await runtime.PersonReading.KeysAsync(story.Region, [.. participants.Select(p => p.Nip)], cancel);
        var placeOf = participants
            .Select((participant, index) => (Person: keys[participant.Nip], Place: index + 1))
            .ToImmutableDictionary(one => one.Person, one => one.Place, StringComparer.Ordinal);
        return new Cast(runtime, story, batch, placeOf);
    }

    /// <summary>Takes note that nothing can happen in a case any more.</summary>
    public void Close(StoryCase one) => _closed.Add(one.Instance);

    /// <summary>Looks whether cases have come to be.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        if (_cases.Count > _all)
            return;
        var children = await _runtime.Instances.ChildrenAsync(_batch, cancel: cancel);
        foreach (var child in children.OrderBy(child => child.Id.Value).Where(child => !_cases.ContainsKey(child.Id)))
            _cases.Add(child.Id, new StoryCase(PlaceOf(child), child.Id, child.Routing.Person));
    }

    private int PlaceOf(InstanceRow child) =>
        child.CorrelationId is { } key && _placeOf.TryGetValue(key, out var applicant) ? applicant
        : child.Routing.Person is { } person ? _placeOf[person]
        // Cases that are nobody's have their places in the order in which they are opened.
        : _placeOf.Count + 1 + _cases.Values.Count(one => one.Place > _placeOf.Count);
}
