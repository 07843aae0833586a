using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Gates;
using Magang.Workflows.Gates.Rankings;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Tests.Simulations;

/// <summary>Instances in memory, with registers, periods, timers and messages between them: the shell without a database.</summary>
internal sealed class World
{
    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _registers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Register, string Key), InstanceId> _externals = [];
    private readonly List<(string Person, long Holder, DateOnly From, DateOnly To)> _periods = [];
    private readonly Queue<(InstanceId To, Stimulus What)> _mail = [];
    private readonly WorldEvents _events;
    private readonly WorldRankings _rankings;
    private long _nextId = 1;
    private const int MostAnswers = 256;
    private int _chain;

    public World(params Definition[] definitions)
    {
        foreach (var definition in definitions)
            _definitions[definition.Key.DefinitionId] = definition;
        _events = new WorldEvents(this, _definitions.Values);
        _rankings = new WorldRankings(this);
    }

    public DateTimeOffset Now { get; set; } = new(2025, 1, 6, 1, 0, 0, TimeSpan.Zero);
    public Reference Reference { get; set; } = Reference.None;
    public Vault Vault { get; set; } = Vault.Empty;
    public SortedDictionary<long, Life> Lives { get; } = [];
    public List<string> Lines { get; } = [];
    public List<(long Instance, string Type, JsonElement Body)> Messages { get; } = [];

    /// <summary>Every journal entry of every instance, in order.</summary>
    public List<(long Instance, JsonElement Entry)> Journal { get; } = [];

    /// <summary>What was published of a list of a batch's cases, in order; empty where nothing was.</summary>
    public IReadOnlyList<RankedEntry> PublishedOf(Life batch, string list) => _rankings.PublishedOf(batch.Id, list);

    /// <summary>Publishes a definition, or a newer version of one.</summary>
    public void Publish(Definition definition) => _definitions[definition.Key.DefinitionId] = definition;

    public Life Start(string definitionId, Started? started = null, Routing? routing = null)
    {
        var life = new Life(new InstanceId(_nextId++), _definitions[definitionId], routing ?? new Routing("METRO"));
        Lives[life.Id.Value] = life;
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
        while (true)
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

    public (Life Life, int Bookmark, DateTimeOffset DueAt)? NextTimer() =>
        Lives
            .Values.SelectMany(life => life.Timers.Select(timer => (life, timer.Key, timer.Value)))
            .OrderBy(timer => timer.Value)
            .ThenBy(timer => timer.life.Id.Value)
            .Select(timer => ((Life, int, DateTimeOffset)?)timer)
            .FirstOrDefault();

    /// <summary>Makes an instance whose start is delivered with the mail.</summary>
    internal void Mail(string definitionId, Started started, Routing? routing = null)
    {
        var life = new Life(new InstanceId(_nextId++), _definitions[definitionId], routing ?? new Routing("METRO"));
        Lives[life.Id.Value] = life;
        _mail.Enqueue((life.Id, started));
    }

    /// <summary>Puts a stimulus into the mail.</summary>
    internal void Mail(InstanceId to, Stimulus what) => _mail.Enqueue((to, what));

    private void Deliver()
    {
        do
        {
            while (_mail.TryDequeue(out var mail))
                Give(mail.To, mail.What);
        } while (_rankings.DeliverNext() || _events.DeliverNext());
    }

    private BurstResult Give(InstanceId instance, Stimulus stimulus)
    {
        var life = Lives[instance.Value];
        var context = new BurstContext
        {
            Instance = instance,
            Now = Now,
            Routing = life.Routing,
            Reference = Reference,
            Vault = Vault,
        };
        var current = life.Stored is { } stored ? InstanceState.Decode(stored) : null;
        var result = Interpreter.Apply(life.Definition, current, stimulus, context);
        if (result is not Burst burst)
            return result;
        AssertPure(life, current, stimulus, context, burst);
        life.Stored = burst.State.Encode();
        life.State = burst.State;
        Journal.Add((instance.Value, JsonDocument.Parse(burst.Entry).RootElement));
        Carry(life, burst.Effects);
        return result;
    }

    /// <summary>A burst is a function: the state before is untouched, and the same question has the same answer to the byte.</summary>
    private static void AssertPure(
        Life life,
        InstanceState? before,
        Stimulus stimulus,
        BurstContext context,
        Burst burst
    )
    {
        if (life.Stored is { } stored)
            Assert.That(before!.Encode(), Is.EqualTo(stored), "the burst changed the state that it was given");
        var journaled = StimulusCodec.Decode(JsonDocument.Parse(StimulusCodec.Encode(stimulus)).RootElement);
        var again = (Burst)
            Interpreter.Apply(
                life.Definition,
                life.Stored is null ? null : InstanceState.Decode(life.Stored),
                journaled,
                context
            );
        Assert.That(again.Entry, Is.EqualTo(burst.Entry), "a replay from the journal decides otherwise");
        Assert.That(
            again.State.Encode(),
            Is.EqualTo(burst.State.Encode()),
            "a replay from the journal stands otherwise"
        );
        Assert.That(again.Answer, Is.EqualTo(burst.Answer));
    }

    private void Carry(Life life, ImmutableArray<Effect> effects)
    {
        var answers = new List<Stimulus>();
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case TimerSet timer:
                    life.Timers[timer.BookmarkId] = timer.DueAt;
                    break;
                case JobRequested job:
                    life.Jobs[job.BookmarkId] = job;
                    break;
                case BookmarkBurned burned:
                    life.Timers.Remove(burned.BookmarkId);
                    life.Jobs.Remove(burned.BookmarkId);
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
                    Messages.Add((life.Id.Value, message.Type, JsonDocument.Parse(message.Body).RootElement));
                    break;
                case NumberRequested { External: { } external } wanted:
                    var key = (wanted.Register, ExternalNumber.KeyOf(external));
                    InstanceId? holder = _externals.TryGetValue(key, out var held) ? held : null;
                    _externals.TryAdd(key, life.Id);
                    answers.Add(
                        new ExternalNumberAnswered(wanted.BookmarkId, wanted.Register, external) { HeldBy = holder }
                    );
                    break;
                case NumberRequested wanted:
                    var number = _registers[wanted.Register] = _registers.GetValueOrDefault(wanted.Register) + 1;
                    answers.Add(new NumberReserved(wanted.BookmarkId, wanted.Register, number));
                    break;
                case PeriodsFreed freed:
                    Free(life.Id.Value, freed.From);
                    break;
                case PeriodClaimed claim:
                    answers.Add(new PeriodAnswered(claim.BookmarkId, Claim(life.Id.Value, claim)));
                    break;
                case DefinitionAsked asked:
                    var version = _definitions.TryGetValue(asked.DefinitionId, out var found) ? found.Key.Version : 0;
                    answers.Add(new DefinitionAnswered(asked.DefinitionId, version));
                    break;
                case ChildStarted child:
                    var born = new Life(new InstanceId(_nextId++), _definitions[child.DefinitionId], child.Routing);
                    Lives[born.Id.Value] = born;
                    _mail.Enqueue((born.Id, child.Start));
                    life.Children.Add(born.Id);
                    break;
                case StimulusSent sent:
                    foreach (var receiver in Receivers(life, sent.To))
                        _mail.Enqueue((receiver, sent.What));
                    break;
            }
        }
        // As the committer: who asks without end gets no more answers.
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

    private IEnumerable<InstanceId> Receivers(Life life, StimulusTarget to) =>
        to.Kind switch
        {
            TargetKind.Parent => [life.State!.Parent!.Value],
            TargetKind.Instance => [to.Instance],
            _ => life.Children.Where(child => Lives[child.Value].State?.Status != Status.Finished),
        };

    private bool Claim(long holder, PeriodClaimed claim)
    {
        if (_periods.Exists(held => held.Person == claim.Person && held.From <= claim.To && claim.From <= held.To))
            return false;
        _periods.Add((claim.Person, holder, claim.From, claim.To));
        return true;
    }

    private void Free(long holder, DateOnly? from)
    {
        for (var i = _periods.Count - 1; i >= 0; i--)
        {
            if (_periods[i].Holder != holder)
                continue;
            if (from is null || from <= _periods[i].From)
                _periods.RemoveAt(i);
            else if (from <= _periods[i].To)
                _periods[i] = _periods[i] with { To = from.Value.AddDays(-1) };
        }
    }
}

/// <summary>One instance of a <see cref="World"/>.</summary>
internal sealed class Life(InstanceId id, Definition definition, Routing routing)
{
    public InstanceId Id { get; } = id;
    public Definition Definition { get; } = definition;
    public Routing Routing { get; } = routing;
    public byte[]? Stored { get; set; }
    public InstanceState? State { get; set; }
    public bool IsNew { get; set; } = true;
    public bool Told { get; set; }
    public Dictionary<int, DateTimeOffset> Timers { get; } = [];
    public List<InstanceId> Children { get; } = [];

    /// <summary>Jobs that wait for their worker, by bookmark.</summary>
    public SortedDictionary<int, JobRequested> Jobs { get; } = [];

    public Bookmark Task(string activityId) =>
        State!.Bookmarks.SingleOrDefault(mark => mark.Task?.ActivityId == activityId)
        ?? throw new AssertionException(
            $"Berkas {Id} ({State.CaseStatus}) has no task '{activityId}'; it waits at: "
                + string.Join(", ", State.Bookmarks.Select(mark => mark.Task?.ActivityId ?? mark.Name))
                + string.Concat(State.Incidents.Select(incident => $"\nincident: {incident.Message}"))
        );
}
