using System.Text.Json;
using System.Text.Json.Nodes;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates;
using Magang.Workflows.Regulations;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Tests.Proofs.Wandering;

/// <summary>Walks through workflows: answers tasks as the story does or at random, lets time pass, says what is waited for.</summary>
/// <remarks>
/// The workflows are driven without their programme: no status machine stands in the way, so that a drawing which leaves
/// out a gate does come to its end. Rules say yes, mostly.
/// </remarks>
internal sealed class Wanderer
{
    private const int MostSteps = 260;
    private const int MostBursts = 5_000;

    private readonly Tale _tale;
    private readonly Random _random;
    private readonly QuietWorld _world;
    private readonly string _opened;
    private readonly HashSet<(long Life, string Event)> _said = [];
    private readonly HashSet<(long Life, string Task)> _done = [];
    private int _people;

    public Wanderer(Tale tale, string opened, IEnumerable<Definition> definitions, Random random)
    {
        (_tale, _opened, _random) = (tale, opened, random);
        _world = new QuietWorld([.. definitions])
        {
            Now = tale.StartsAt,
            Reference = OpenRules.Of(tale.Region, Truth.True),
            MostBursts = MostBursts,
        };
    }

    /// <summary>How often an answer is the story's and a rule says yes; 1 is always.</summary>
    public double Faith { get; init; } = 0.9;

    public Tests.Simulations.World World => _world;

    /// <summary>What is said, once to each, to whoever waits for an event that nobody in the story says.</summary>
    public IReadOnlyDictionary<string, string> Events { get; init; } = new Dictionary<string, string>();

    /// <summary>A task that need not be done, but is done once.</summary>
    public string? Fond { get; init; }

    /// <summary>The same workflow with its regulation, but under no programme.</summary>
    public static Definition Unbound(JsonObject source)
    {
        var free = source.DeepClone().AsObject();
        var properties = free["customProperties"]?.AsObject() ?? [];
        var programme = Programmes.Find(properties["magang:programme"]?.GetValue<string>());
        properties.Remove("magang:programme");
        if (programme is not null)
            properties["magang:regulation"] = programme.Regulation;
        free["customProperties"] = properties;
        return DefinitionReader.Read(JsonSerializer.SerializeToUtf8Bytes(free));
    }

    /// <summary>Walks until all has ended, nothing is left to do, or it takes too long.</summary>
    /// <returns>Cases that came to an end that is drawn.</returns>
    public IEnumerable<Life> Walk()
    {
        _world.Start(_opened, _tale.Start, new Routing(_tale.Region));
        for (var step = 0; step < MostSteps && !_world.IsSpent && Step(); step++)
            _world.Reference = OpenRules.Of(_tale.Region, Says());
        return _world.Lives.Values.Where(life =>
            life.State is { Status: Status.Finished, SubStatus: SubStatus.Finished }
        );
    }

    private Truth Says() =>
        _random.NextDouble() < (1 + Faith) / 2 ? Truth.True
        : _random.Next(2) == 0 ? Truth.False
        : Truth.Absent;

    private bool Step()
    {
        var open = _world.Lives.Values.Where(life => life.State is { Status: not Status.Finished }).ToArray();
        var tasks = open.Where(life => life.State!.Incidents.Count == 0)
            .SelectMany(life => life.State!.Bookmarks.Where(mark => mark.Task is not null).Select(mark => (life, mark)))
            .ToArray();
        if (Say(open))
            return true;
        var fond = tasks.FirstOrDefault(task =>
            task.mark.Task!.ActivityId == Fond && _done.Add((task.life.Id.Value, Fond))
        );
        if (fond.mark is not null && Answer(fond))
            return true;
        var due = tasks.Where(task => !task.mark.Task!.Optional).ToArray();
        if (due.Length == 0 || _random.NextDouble() > (3 + Faith) / 4)
        {
            if (tasks.Length > due.Length && _random.NextDouble() > Faith && Answer(Pick(tasks)))
                return true;
            if (_world.NextTimer() is { } timer)
            {
                _world.AdvanceTo(timer.DueAt);
                return true;
            }
        }
        if (due.Length > 0 && Answer(Pick(due)))
            return true;
        return tasks.Length > 0 && Answer(Pick(tasks));
    }

    private T Pick<T>(T[] among) => among[_random.Next(among.Length)];

    private bool Answer((Life Life, Bookmark Mark) asked)
    {
        var task = asked.Mark.Task!;
        var (decision, form) = _tale.At(task.ActivityId);
        if (decision is null || !task.Decisions.Contains(decision) || _random.NextDouble() > Faith)
            decision = _random.NextDouble() < Faith && decision is null ? task.Decisions[0] : Pick([.. task.Decisions]);
        return Done(asked, decision, form) || Done(asked, decision, default);
    }

    private bool Done((Life Life, Bookmark Mark) asked, string decision, JsonElement form)
    {
        var task = asked.Mark.Task!;
        // A new person each time: four eyes never stand in the way.
        var who = new Actor(task.Person ?? $"{task.Role}-{_people++}", task.Role, task.Opd);
        var acted = new TaskActed(asked.Mark.Id, TaskAct.Complete)
        {
            By = who,
            Decision = decision,
            Form = form,
            Evidence = ["00"],
        };
        return _world.Tell(asked.Life.Id, acted) is Burst;
    }

    private bool Say(Life[] open)
    {
        foreach (var life in open.OrderBy(_ => _random.Next()))
        {
            if (life.State!.Incidents.Count > 0)
                continue;
            foreach (var mark in life.State.Bookmarks.Where(mark => mark.Kind == BookmarkKind.Event))
                if (
                    mark.Name is { } name
                    && Events.TryGetValue(name, out var payload)
                    && _said.Add((life.Id.Value, name))
                    && _world.Tell(life.Id, new EventArrived(name, Json.Parse(payload))) is Burst
                )
                    return true;
        }
        return false;
    }

    /// <summary>Stands still once a mutant goes round and says thousands of things in one burst: hearing them all takes minutes.</summary>
    private sealed class QuietWorld(Definition[] definitions) : Tests.Simulations.World(definitions)
    {
        private const int MostEffects = 2_000;

        protected override void Witness(WorldBurst seen)
        {
            base.Witness(seen);
            if (seen.Burst.Effects.Length > MostEffects)
                MostBursts = Bursts;
        }
    }
}
