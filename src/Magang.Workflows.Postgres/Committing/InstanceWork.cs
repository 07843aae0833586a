using System.Collections.Immutable;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Personal;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>One instance in a batch: all that waits for it, applied one after the other in memory.</summary>
/// <remarks>
/// A submission that asks for numbers or periods is a chain of bursts: it pauses at each question, the batch answers
/// the questions of all its instances at once, and the chain goes on. The next submission waits for the chain's end.
/// </remarks>
internal sealed class InstanceWork(long id)
{
    /// <summary>Answers that one submission may cause within a transaction.</summary>
    public const int MostAnswers = 256;

    /// <summary>Of these, answers about definitions: nothing is locked for them, and a loop may start many children.</summary>
    public const int MostDefinitions = 10_000;

    private readonly Queue<Stimulus> _answers = new();
    private Work? _current;
    private Vault _vault = Vault.Empty;
    private int _next;
    private int _answersOfCurrent;
    private int _definitionsOfCurrent;

    public long Id { get; } = id;
    public List<Work> Works { get; } = [];
    public Routing Routing { get; set; } = null!;
    public Definition? Definition { get; set; }

    /// <summary>As it stands after all that was done so far; null before the start.</summary>
    public InstanceState? State { get; set; }

    /// <summary>The stored state, decoded when the first burst needs it.</summary>
    public byte[]? Stored { get; set; }

    /// <summary>The version that its row names; null for a new one.</summary>
    public DefinitionKey? Pinned { get; set; }

    /// <summary>Journal entries that are stored.</summary>
    public int Revision { get; set; }

    public byte[] LastHash { get; set; } = [];
    public bool IsNew { get; set; }
    public bool WasFinished { get; private set; }

    /// <summary>Personal values that its bursts may read.</summary>
    public ImmutableDictionary<string, JsonElement> Values
    {
        get;
        set
        {
            if (ReferenceEquals(field, value))
                return;
            field = value;
            _vault = value.IsEmpty ? Vault.Empty : new Vault(value);
        }
    } = ImmutableDictionary<string, JsonElement>.Empty;

    /// <summary>Answers of operations that are in the journal.</summary>
    public Dictionary<string, byte[]> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary>Pending rows that still wait, up to the last one here.</summary>
    public SortedSet<long> Waiting { get; } = [];

    public List<Done> Done { get; } = [];
    public List<PersonalValue> NewValues { get; } = [];
    public List<RowClaim> SpentRows { get; } = [];
    public List<string> FreedKeys { get; } = [];

    /// <summary>What each submission came to; becomes true with the commit.</summary>
    public List<(Work Work, CommitAnswer? Answer, Exception? Failure)> Outcomes { get; } = [];

    /// <summary>Numbers and periods that are asked for now, in order.</summary>
    private Queue<Effect> Questions { get; } = new();

    public void Answer(Stimulus answer) => _answers.Enqueue(answer);

    /// <summary>Turns everything away that waits for it, without a burst.</summary>
    public void Refuse(Exception refusal)
    {
        foreach (var work in Works.Skip(_next))
        {
            Outcomes.Add((work, null, refusal));
            if (work.Submission.Beginning?.Key is { } key)
                FreedKeys.Add(key);
        }
        _next = Works.Count;
    }

    /// <summary>The next question that somebody still waits for, or null. It stays until <see cref="Asked"/>.</summary>
    public Effect? Question()
    {
        while (Questions.TryPeek(out var question))
        {
            var isAsked = question switch
            {
                NumberRequested number => State!.Bookmarks.Any(bookmark => bookmark.Id == number.BookmarkId),
                PeriodClaimed period => State!.Bookmarks.Any(bookmark => bookmark.Id == period.BookmarkId),
                DefinitionAsked definition => State!.IsAsking(definition.DefinitionId),
                _ => true,
            };
            if (isAsked)
                return question;
            Questions.Dequeue();
        }
        return null;
    }

    /// <summary>Takes the question away that <see cref="Question"/> showed.</summary>
    public void Asked() => Questions.Dequeue();

    /// <summary>Works until a question is open or nothing is left.</summary>
    /// <exception cref="ChainFailedException">A chain broke after questions were answered: the transaction is void.</exception>
    public void Run(CommitterOptions options, Reference reference, DateTimeOffset now)
    {
        Open();
        while (Question() is null)
        {
            if (_answers.TryDequeue(out var answer))
                GoOn(answer, options, reference, now);
            else if (_next < Works.Count)
                Begin(Works[_next++], options, reference, now);
            else
                return;
        }
    }

    private void Open()
    {
        if (State is not null || Stored is null)
            return;
        State = InstanceState.Decode(Stored);
        WasFinished = State.Status == Status.Finished;
        if (State.Definition != Pinned || State.Sequence != Revision)
            throw new JsonException($"Instance {Id}: state and row disagree about version or revision.");
    }

    private void Begin(Work work, CommitterOptions options, Reference reference, DateTimeOffset now)
    {
        var submission = work.Submission;
        if (work.Failure is { } failed)
        {
            Outcomes.Add((work, null, failed));
            return;
        }
        if (submission.Row is { Kind: RowKind.Pending } row && !InTurn(work, row))
            return;
        if (submission.Stimulus.OperationId is { } operation && Operations.TryGetValue(operation, out var before))
        {
            Spend(submission.Row);
            Outcomes.Add((work, new CommitAnswer(work.Instance, before, IsRepeat: true), null));
            return;
        }
        if (submission.Beginning is not null && (State is not null || !IsNew))
        {
            Outcomes.Add((work, null, new OutOfTurnException()));
            return;
        }
        if (submission.Beginning is null && State is null)
        {
            Spend(submission.Row);
            Outcomes.Add((work, null, new InstanceMissingException(work.Instance)));
            return;
        }
        _current = work;
        (_answersOfCurrent, _definitionsOfCurrent) = (0, 0);
        var values = Values;
        Values = Values.SetItems(OwnValues(submission));
        try
        {
            switch (Decide(submission.Stimulus, options, reference, now))
            {
                case Burst burst:
                    Accept(submission, burst);
                    return;
                case Refused refused:
                    Spend(submission.Row);
                    Outcomes.Add((work, null, refused.Refusal));
                    break;
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Outcomes.Add((work, null, Faults.Describe(work, fault)));
        }
        Values = values;
        if (submission.Beginning?.Key is { } key)
            FreedKeys.Add(key);
    }

    private void Accept(Submission submission, Burst burst)
    {
        if (submission.Stimulus.OperationId is { } operation)
            Operations[operation] = burst.Answer;
        NewValues.AddRange(submission.Personal);
        Spend(submission.Row);
        Outcomes.Add((_current!, new CommitAnswer(new InstanceId(Id), burst.Answer, IsRepeat: false), null));
        Take(submission.Stimulus, burst);
    }

    private void GoOn(Stimulus answer, CommitterOptions options, Reference reference, DateTimeOffset now)
    {
        Exception? broken = null;
        try
        {
            if (HasTooMany(answer) is { } most)
                broken = new EndlessReservationException(new InstanceId(Id), most);
            else
            {
                switch (Decide(answer, options, reference, now))
                {
                    case Burst burst:
                        Take(answer, burst);
                        return;
                    // Whoever asked has gone meanwhile, by an answer to another branch. What was given stays given.
                    case Refused:
                        return;
                }
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            broken = Faults.Describe(_current!, fault);
        }
        throw new ChainFailedException(_current!, broken!);
    }

    /// <summary>Counts an answer; the limit where it is one too many, otherwise null.</summary>
    private int? HasTooMany(Stimulus answer)
    {
        if (answer is DefinitionAnswered)
            return ++_definitionsOfCurrent > MostDefinitions ? MostDefinitions : null;
        return ++_answersOfCurrent > MostAnswers ? MostAnswers : null;
    }

    private BurstResult Decide(Stimulus stimulus, CommitterOptions options, Reference reference, DateTimeOffset now) =>
        options.Decide(
            Definition!,
            State,
            stimulus,
            new BurstContext
            {
                Instance = new InstanceId(Id),
                Now = State is { } state && state.LastAt > now ? state.LastAt : now,
                Routing = Routing,
                Reference = reference,
                Vault = _vault,
            }
        );

    private void Take(Stimulus stimulus, Burst burst)
    {
        Done.Add(new Done(stimulus, burst, State?.EventSequence ?? 0));
        State = burst.State;
        foreach (var effect in burst.Effects)
        {
            if (effect is NumberRequested or PeriodClaimed or PeriodsFreed or DefinitionAsked)
                Questions.Enqueue(effect);
        }
    }

    /// <summary>True where the row is still there and nothing comes before it.</summary>
    private bool InTurn(Work work, RowClaim row)
    {
        if (!Waiting.Contains(row.Id))
            Outcomes.Add((work, new CommitAnswer(work.Instance, [], IsRepeat: true), null));
        else if (Waiting.Min == row.Id)
            return true;
        else
            Outcomes.Add((work, null, new OutOfTurnException()));
        return false;
    }

    private void Spend(RowClaim? row)
    {
        if (row is not { } spent)
            return;
        SpentRows.Add(spent);
        if (spent.Kind == RowKind.Pending)
            Waiting.Remove(spent.Id);
    }

    /// <summary>Of what a stimulus brings, what is about the person whose case this is; a batch reads nobody's.</summary>
    private IEnumerable<KeyValuePair<string, JsonElement>> OwnValues(Submission submission) =>
        submission
            .Personal.Where(value => value.Person == Routing.Person)
            .Select(value => KeyValuePair.Create(value.Commitment, value.Value));
}
