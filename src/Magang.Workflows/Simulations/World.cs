using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates.Rankings;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Simulations;

/// <summary>Instances on a virtual clock, with registers, periods, timers and messages between them: the shell without a database.</summary>
/// <remarks>
/// Each burst is the engine's own, and states lie as bytes between bursts as they do in the database. Work for other
/// systems is noted and not done; ranking, which needs none, is.
/// </remarks>
public class World
{
    // As the committer: who asks without end gets no more answers.
    private const int MostAnswers = 256;

    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly Queue<(InstanceId To, Stimulus What)> _mail = [];
    private readonly WorldRegisters _registers = new();
    private readonly WorldPeriods _periods = new();
    private readonly WorldEvents _events;
    private readonly WorldRankings _rankings;
    private long _nextId = 1;
    private int _chain;

    /// <summary>A world in which nothing has begun.</summary>
    /// <param name="home">Whose an instance is that nothing else is said of.</param>
    /// <param name="definitions">What can be started; the last one of an id counts.</param>
    public World(Routing home, params ReadOnlySpan<Definition> definitions)
    {
        Home = home;
        foreach (var definition in definitions)
            _definitions[definition.Key.DefinitionId] = definition;
        _events = new WorldEvents(this, _definitions.Values);
        _rankings = new WorldRankings(this);
    }

    /// <summary>Whose an instance is that nothing else is said of.</summary>
    public Routing Home { get; }

    /// <summary>The virtual instant. UTC.</summary>
    public DateTimeOffset Now { get; set; } = new(2025, 1, 6, 1, 0, 0, TimeSpan.Zero);

    /// <summary>What bursts look things up in.</summary>
    public Reference Reference { get; set; } = Reference.None;

    /// <summary>Whose personal values a burst may read; nobody's unless set.</summary>
    public Func<Routing, Vault> Vaults { get; set; } = _ => Vault.Empty;

    /// <summary>How many bursts may happen; when they are used up, what is left stays in the mail.</summary>
    public int MostBursts { get; set; } = int.MaxValue;

    /// <summary>Bursts that happened.</summary>
    public int Bursts { get; private set; }

    /// <summary>True where <see cref="MostBursts"/> was reached: the world stands still, and tells of no end.</summary>
    public bool IsSpent => Bursts >= MostBursts;

    /// <summary>Every instance, by its number.</summary>
    public SortedDictionary<long, Life> Lives { get; } = [];

    /// <summary>Lines of the log, in order.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Messages that left for others, in order.</summary>
    public List<WorldMessage> Messages { get; } = [];

    /// <summary>Every journal entry of every instance, in order.</summary>
    public List<WorldEntry> Journal { get; } = [];

    /// <summary>Definitions of which a child was wanted, and which are not here.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    /// <summary>What was published of a list of a batch's cases, in order; empty where nothing was.</summary>
    public IReadOnlyList<RankedEntry> PublishedOf(Life batch, string list) => _rankings.PublishedOf(batch.Id, list);

    /// <summary>Publishes a definition, or a newer version of one.</summary>
    public void Publish(Definition definition) => _definitions[definition.Key.DefinitionId] = definition;

    /// <summary>Starts an instance, and lets all that follows from it happen.</summary>
    public Life Start(string definitionId, Started? started = null, Routing? routing = null)
    {
        var life = Born(_definitions[definitionId], routing ?? Home);
        Give(life.Id, started ?? new Started());
        Deliver();
        return life;
    }

    /// <summary>Whether a definition of this id is here.</summary>
    public bool Knows(string definitionId) => _definitions.ContainsKey(definitionId);

    /// <summary>Gives a stimulus and lets all that follows from it happen.</summary>
    public BurstResult Tell(InstanceId instance, Stimulus stimulus)
    {
        var result = Give(instance, stimulus);
        Deliver();
        return result;
    }

    /// <summary>Brings back the result of the one job that an instance waits for.</summary>
    public BurstResult FinishJob(Life life, string result, bool succeeded = true) =>
        Tell(life.Id, new JobFinished(life.Jobs.Keys.Single(), succeeded, Json.Parse(result)));

    /// <summary>Says an event to all: it starts what it triggers, resumes who waits, else it is kept for an hour.</summary>
    public void Publish(string name, JsonElement payload = default, string? correlationId = null)
    {
        _events.Add(new EventPublished(name, correlationId, payload));
        Deliver();
    }

    /// <summary>Starts an instance for each trigger that is due now, once however many ticks it missed.</summary>
    /// <returns>How many were started.</returns>
    public int FireTriggers()
    {
        var fired = _events.Fire();
        Deliver();
        return fired;
    }

    /// <summary>When the next clock-driven trigger is due; null where none is.</summary>
    public DateTimeOffset? NextTrigger() => _events.NextDue();

    /// <summary>Moves the clock to an instant and fires what is due until then, timers and triggers, in order.</summary>
    public void AdvanceTo(DateTimeOffset until)
    {
        while (!IsSpent)
        {
            var due = NextTimer();
            if (NextTrigger() is { } tick && tick <= until && !(due?.DueAt <= tick))
            {
                Now = tick > Now ? tick : Now;
                FireTriggers();
                continue;
            }
            if (due is not { } next || next.DueAt > until)
                break;
            Now = next.DueAt > Now ? next.DueAt : Now;
            next.Life.Timers.Remove(next.Bookmark);
            Tell(next.Life.Id, new TimerFired(next.Bookmark));
        }
        Now = until > Now ? until : Now;
    }

    /// <summary>The timer that fires next; null where none is set.</summary>
    public (Life Life, int Bookmark, DateTimeOffset DueAt)? NextTimer() =>
        Lives
            .Values.SelectMany(life => life.Timers.Select(timer => (life, timer.Key, timer.Value)))
            .OrderBy(timer => timer.Value)
            .ThenBy(timer => timer.life.Id.Value)
            .Select(timer => ((Life, int, DateTimeOffset)?)timer)
            .FirstOrDefault();

    /// <summary>Gives a stimulus; what follows from it in other instances waits for <see cref="Deliver"/>.</summary>
    public BurstResult Give(InstanceId instance, Stimulus stimulus)
    {
        var life = Lives[instance.Value];
        var context = new BurstContext
        {
            Instance = instance,
            Now = Now,
            Routing = life.Routing,
            Reference = Reference,
            Vault = Vaults(life.Routing),
        };
        var current = life.Stored is { } stored ? InstanceState.Decode(stored) : null;
        Bursts++;
        var result = Interpreter.Apply(life.Definition, current, stimulus, context);
        if (result is not Burst burst)
            return result;
        Witness(new WorldBurst(life, current, stimulus, context, burst));
        life.Stored = burst.State.Encode();
        life.State = burst.State;
        Journal.Add(new WorldEntry(instance.Value, JsonDocument.Parse(burst.Entry).RootElement));
        Carry(life, burst.Effects);
        return result;
    }

    /// <summary>Lets all happen that was said from instance to instance, and all that follows from it.</summary>
    public void Deliver()
    {
        do
        {
            while (!IsSpent && _mail.TryDequeue(out var mail))
                Give(mail.To, mail.What);
        } while (!IsSpent && (_rankings.DeliverNext() || _events.DeliverNext()));
    }

    /// <summary>Sees a burst before it becomes true. Does nothing unless overridden.</summary>
    protected virtual void Witness(WorldBurst seen) { }

    /// <summary>Makes an instance whose start is delivered with the mail.</summary>
    internal void Mail(string definitionId, Started started) =>
        _mail.Enqueue((Born(_definitions[definitionId], Home).Id, started));

    /// <summary>Puts a stimulus into the mail.</summary>
    internal void Mail(InstanceId to, Stimulus what) => _mail.Enqueue((to, what));

    private Life Born(Definition definition, Routing routing)
    {
        var life = new Life(new InstanceId(_nextId++), definition, routing);
        Lives[life.Id.Value] = life;
        return life;
    }

    private void Carry(Life life, ImmutableArray<Effect> effects)
    {
        var answers = effects.Select(effect => Carry(life, effect)).OfType<Stimulus>().ToList();
        if (_chain < MostAnswers)
        {
            _chain++;
            foreach (var answer in answers)
                Give(life.Id, answer);
            _chain--;
        }
        if (_chain > 0)
            return;
        if (ParentNews.Of(life.Id, life.State!, life.IsNew, life.Told) is { } news)
            _mail.Enqueue((life.State!.Parent!.Value, news));
        life.IsNew = false;
        life.Told = life.State!.Status == Status.Finished;
    }

    /// <returns>What the instance is answered before anybody else is heard; null where it asked nothing.</returns>
    private Stimulus? Carry(Life life, Effect effect)
    {
        switch (effect)
        {
            case NumberRequested wanted:
                return _registers.Answer(life.Id, wanted);
            case PeriodClaimed claim:
                return new PeriodAnswered(claim.BookmarkId, _periods.Claim(life.Id, claim));
            case DefinitionAsked asked:
                var version = _definitions.TryGetValue(asked.DefinitionId, out var found) ? found.Key.Version : 0;
                return new DefinitionAnswered(asked.DefinitionId, version);
            case PeriodsFreed freed:
                _periods.Free(life.Id, freed.From);
                break;
            case RankingEntered or RankingLeft or RankingPublished:
                _rankings.Carry(life, effect);
                break;
            case EventPublished said:
                _events.Add(said);
                break;
            case LineWritten line:
                Lines.Add(line.Text);
                break;
            case MessagePublished message:
                var body = JsonDocument.Parse(message.Body).RootElement;
                Messages.Add(new WorldMessage(life.Id.Value, message.Type, body) { At = Now });
                break;
            case ChildStarted child:
                Open(life, child);
                break;
            case StimulusSent sent:
                foreach (var receiver in Receivers(life, sent.To))
                    _mail.Enqueue((receiver, sent.What));
                break;
            default:
                life.Take(effect, Now);
                break;
        }
        return null;
    }

    private void Open(Life life, ChildStarted child)
    {
        if (!_definitions.TryGetValue(child.DefinitionId, out var definition))
        {
            Missing.Add(child.DefinitionId);
            return;
        }
        var born = Born(definition, child.Routing);
        _mail.Enqueue((born.Id, child.Start));
        life.Children.Add(born.Id);
    }

    private IEnumerable<InstanceId> Receivers(Life life, StimulusTarget to) =>
        to.Kind switch
        {
            TargetKind.Parent => [life.State!.Parent!.Value],
            TargetKind.Instance => [to.Instance],
            _ => life.Children.Where(child => Lives[child.Value].State?.Status != Status.Finished),
        };
}
