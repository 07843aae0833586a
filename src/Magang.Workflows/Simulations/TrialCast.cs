using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>Who takes part in a trial: officials, participants, and cases as these come to be.</summary>
internal sealed class TrialCast
{
    private readonly World _world;
    private readonly Story _story;
    private readonly Life _batch;
    private readonly Dictionary<string, int> _placeOf;
    private readonly Dictionary<int, TrialPerson> _people;
    private readonly Dictionary<InstanceId, int> _places = [];
    private int _nobodys;
    private int _free;

    public TrialCast(TrialPlan plan, World world, Life batch)
    {
        (_world, _story, _batch) = (world, plan.Story, batch);
        _placeOf = plan.People.ToDictionary(one => one.Key, one => one.Place, StringComparer.Ordinal);
        _people = plan.People.ToDictionary(one => one.Place);
        _free = _story
            .Participants.Concat(_story.Matters)
            .Select(one => one.Place)
            .Concat(_people.Keys)
            .Append(0)
            .Max();
        Look();
    }

    /// <summary>Every case, by place and number; the batch is the first.</summary>
    public IEnumerable<(int Place, Life Life)> Cases =>
        _places
            .Select(one => (Place: one.Value, Life: _world.Lives[one.Key.Value]))
            .OrderBy(one => one.Place)
            .ThenBy(one => one.Life.Id.Value);

    /// <summary>Those in which something can still happen.</summary>
    public IEnumerable<(int Place, Life Life)> Open => Cases.Where(one => one.Life.State is { Status: Status.Running });

    /// <summary>Officials of the story, then participants whose cases are open.</summary>
    public IEnumerable<Actor> Actors =>
        _story
            .Officials.Select(official => new Actor(official.Account, official.Role, official.Opd))
            .Concat(
                Open.Select(one => one.Life.Routing.Person)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(person => new Actor(person, "PESERTA"))
            );

    /// <summary>Who stands at a place; null for the batch, and for cases that are nobody's.</summary>
    public TrialPerson? PersonAt(int place) => _people.GetValueOrDefault(place);

    /// <summary>The case that a file names by its key; null where there is none.</summary>
    public Life? WithKey(string key) => _world.Lives.Values.FirstOrDefault(life => life.State?.CorrelationId == key);

    /// <summary>Looks whether cases have come to be.</summary>
    public void Look()
    {
        foreach (var life in _world.Lives.Values.Where(life => !_places.ContainsKey(life.Id)))
            _places.Add(life.Id, life == _batch ? 0 : PlaceOf(life));
    }

    private int PlaceOf(Life life)
    {
        if (life.State?.CorrelationId is { } key && _placeOf.TryGetValue(key, out var applicant))
            return applicant;
        if (life.Routing.Person is { } person && _placeOf.TryGetValue(person, out var participant))
            return participant;
        // Cases that are nobody's have their places in the order in which they are opened.
        return _batch.Children.Contains(life.Id) && _nobodys < _story.Matters.Length
            ? _story.Matters[_nobodys++].Place
            : ++_free;
    }
}
