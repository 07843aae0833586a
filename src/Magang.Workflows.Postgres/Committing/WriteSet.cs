using Magang.Workflows.Audit;
using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Everything that a batch makes true: effects of all its bursts, as rows for each table once.</summary>
internal sealed class WriteSet(byte[]? referenceHash, Func<ValueTask<InstanceId>> nextId)
{
    private readonly InstanceRows _instances = new();
    private readonly WaitingRows _waiting = new();
    private readonly TaskRows _tasks = new();
    private readonly SentRows _sent = new();
    private readonly SideRows _side = new();
    private readonly EventRows _events = new();
    private readonly RankingRows _rankings = new();

    /// <summary>What was made that somebody should look at soon.</summary>
    public CommitSigns Signs =>
        (_waiting.HasTimers ? CommitSigns.Timers : CommitSigns.None)
        | (_waiting.HasJobs ? CommitSigns.Jobs : CommitSigns.None)
        | (_sent.HasPending || _rankings.Tells ? CommitSigns.Stimuli : CommitSigns.None)
        | (_sent.HasMessages ? CommitSigns.Messages : CommitSigns.None)
        | (_events.Any ? CommitSigns.Events : CommitSigns.None);

    /// <summary>Names of the events that instances began to wait for.</summary>
    public IEnumerable<string> Names => _waiting.Names;

    public List<(InstanceId Instance, string Text)> Lines { get; } = [];

    public void Give(string register, long number, long instance, DateTimeOffset at) =>
        _side.Give(register, number, instance, at);

    public async ValueTask AddAsync(InstanceWork work)
    {
        var hash = work.LastHash;
        foreach (var done in work.Done)
        {
            hash = HashChain.Next(hash, done.Burst.Entry);
            _instances.AddEntry(work, done, hash, referenceHash);
            var published = done.EventsBefore;
            foreach (var effect in done.Burst.Effects)
            {
                if (effect is MessagePublished message)
                    _sent.Publish(work.Id, ++published, message, done.Burst.State.LastAt);
                else
                    await AddAsync(work, effect, done.Burst.State.LastAt);
            }
        }
        if (work.Done.Count > 0)
            AddStanding(work, hash);
        foreach (var row in work.SpentRows)
            Spend(work.Id, row);
        foreach (var value in work.NewValues)
            _side.Keep(value);
        foreach (var key in work.FreedKeys)
            _side.FreeKey(key);
    }

    /// <summary>The statements, in one fixed order for every batch, so that two batches never wait in a ring.</summary>
    public void AddTo(NpgsqlBatch batch)
    {
        foreach (
            var rows in _instances
                .All.Concat(_waiting.All())
                .Concat(_tasks.All())
                .Concat(_side.All())
                .Concat(_sent.All)
                .Append(_events.Rows)
                .Concat(_rankings.All())
        )
            rows.AddTo(batch);
    }

    private void AddStanding(InstanceWork work, byte[] hash)
    {
        if (work.IsNew)
            _instances.AddMade(work, hash, work.Done[0].Burst.State.LastAt);
        else
            _instances.AddChanged(work, hash);
        var state = work.State!;
        if (ParentNews.Of(new InstanceId(work.Id), state, work.IsNew, work.WasFinished) is { } news)
            _sent.Say(state.Parent!.Value.Value, news);
    }

    private async ValueTask AddAsync(InstanceWork work, Effect effect, DateTimeOffset at)
    {
        switch (effect)
        {
            case BookmarkMade made:
                _waiting.Make(work, made);
                break;
            case BookmarkBurned burned:
                _waiting.Burn(work, burned);
                break;
            case TimerSet timer:
                _waiting.Set(work, timer);
                break;
            case TaskOpened opened:
                _tasks.Open(work, opened, at);
                break;
            case TaskDueMoved moved:
                _tasks.Move(work, moved);
                break;
            case TaskHanded handed:
                _tasks.Hand(work, handed);
                break;
            case TaskClosed closed:
                _tasks.Close(work, closed, at);
                break;
            case JobRequested job:
                _waiting.Request(work, job, at);
                break;
            case ChildStarted child:
                var parent = new InstanceId(work.Id);
                _sent.Start(await nextId(), parent, ChildStart.Encode(parent, child));
                break;
            case StimulusSent sent:
                Say(work, sent);
                break;
            case RankingEntered entered:
                _rankings.Enter(work, entered);
                break;
            case RankingLeft left:
                _rankings.Leave(work, left);
                break;
            case RankingPublished published:
                _rankings.Add(work, published, at);
                break;
            case EventPublished said:
                _events.Add(work.Routing.Region, said, at);
                break;
            case IncidentRaised raised:
                _side.Raise(work.Id, raised, at);
                break;
            case IncidentResolved resolved:
                _side.Resolve(work.Id, resolved.IncidentId, at);
                break;
            case LineWritten line:
                Lines.Add((new InstanceId(work.Id), line.Text));
                break;
            case StartReleased released:
                _sent.Release(released.Child.Value);
                break;
            case NumberRequested or PeriodClaimed or PeriodsFreed or DefinitionAsked:
                // Answered before, within this transaction.
                break;
            default:
                throw new System.Diagnostics.UnreachableException(effect.GetType().Name);
        }
    }

    private void Say(InstanceWork work, StimulusSent sent)
    {
        switch (sent.To.Kind)
        {
            case TargetKind.Parent when work.State!.Parent is { } parent:
                _sent.Say(parent.Value, sent.What);
                break;
            case TargetKind.Parent:
                break;
            case TargetKind.Children:
                _sent.SayToChildren(work.Id, sent.What);
                break;
            case TargetKind.Instance:
                _sent.Say(sent.To.Instance.Value, sent.What);
                break;
        }
    }

    private void Spend(long instance, RowClaim row)
    {
        switch (row.Kind)
        {
            case RowKind.Pending:
                _sent.Spend(instance, row.Id);
                break;
            case RowKind.Timer:
                _waiting.SpendTimer(instance, (int)row.Id);
                break;
            case RowKind.Job:
                _waiting.SpendJob(instance, (int)row.Id);
                break;
        }
    }
}
