using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Drains one channel, a transaction at a time. An instance belongs to one writer of its process.</summary>
internal sealed class Writer(Batch batch, CommitterOptions options, Signs signs, ILogger log)
{
    private const int MostCollisions = 10;

    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(
        new BoundedChannelOptions(options.Queue) { SingleReader = true }
    );

    public ValueTask AddAsync(Work work, CancellationToken cancel) => _queue.Writer.WriteAsync(work, cancel);

    /// <summary>Nothing more is coming; what is in the queue is done still.</summary>
    public void Close() => _queue.Writer.TryComplete();

    /// <summary>Runs until the queue is closed and empty.</summary>
    public async Task RunAsync()
    {
        var drained = new List<Work>(options.MaxBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (drained.Count < options.MaxBatch && _queue.Reader.TryPeek(out var next))
            {
                // A suspect shares its transaction, and its process's fate, with nobody.
                if (next.Submission.Alone && drained.Count > 0)
                    break;
                _queue.Reader.TryRead(out _);
                drained.Add(next);
                if (next.Submission.Alone)
                    break;
            }
            await CommitAsync(drained);
            drained.Clear();
            // Who was answered just now says the next thing at once: let it into this batch, not the one after.
            await Task.Yield();
        }
    }

    private async Task CommitAsync(IReadOnlyList<Work> works)
    {
        try
        {
            Tell(await WithRepeatsAsync(works));
        }
        catch (Exception fault) when (Faults.IsUnavailable(fault))
        {
            CommitLog.DatabaseAway(log, works.Count, fault.GetType().Name);
            foreach (var work in works)
                work.Fail(new DatabaseUnavailableException());
        }
        catch (Exception fault) when (works.Count > 1 && fault is not OutOfMemoryException)
        {
            CommitLog.BatchSplit(log, works.Count, fault.GetType().Name);
            var (first, second) = Split(works);
            await CommitAsync(first);
            await CommitAsync(second);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            CommitLog.BurstFailed(log, fault, works[0].Instance.Value);
            works[0].Fail(Faults.Describe(works[0], fault));
        }
    }

    private async Task<Committed> WithRepeatsAsync(IReadOnlyList<Work> works)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await batch.CommitAsync(works, CancellationToken.None);
            }
            catch (Exception fault) when (Faults.IsCollision(fault))
            {
                if (attempt == MostCollisions)
                    throw new ContentionException();
                CommitLog.Collision(log, works.Count, ((PostgresException)fault).SqlState);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)));
            }
        }
    }

    private void Tell(Committed committed)
    {
        foreach (var (work, answer, failure) in committed.Outcomes)
        {
            if (answer is not null)
                work.Succeed(answer);
            else
                work.Fail(failure!);
        }
        if (committed.Postponed.Count > 0)
            _ = PostponeAsync(committed.Postponed);
        signs.Raise(committed.Signs, committed.Names);
        foreach (var (instance, text) in committed.Lines)
            options.Line(instance, text);
    }

    /// <summary>Another node is at work on these: come back in a moment, later each time.</summary>
    private async Task PostponeAsync(IReadOnlyList<Work> works)
    {
        var longest = works.Max(work => ++work.Postponed);
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4 << Math.Min(longest, 6))));
        foreach (var work in works)
        {
            if (!_queue.Writer.TryWrite(work))
            {
                try
                {
                    await _queue.Writer.WriteAsync(work);
                }
                catch (ChannelClosedException)
                {
                    work.Fail(new CommitterStoppedException());
                }
            }
        }
    }

    /// <summary>Two halves; what belongs to one instance stays together until it is alone.</summary>
    private static (IReadOnlyList<Work> First, IReadOnlyList<Work> Second) Split(IReadOnlyList<Work> works)
    {
        var instances = works.Select(work => work.Instance).Distinct().ToArray();
        if (instances.Length == 1)
            return ([.. works.Take(works.Count / 2)], [.. works.Skip(works.Count / 2)]);
        var firsts = instances.Take(instances.Length / 2).ToHashSet();
        return (
            [.. works.Where(work => firsts.Contains(work.Instance))],
            [.. works.Where(work => !firsts.Contains(work.Instance))]
        );
    }
}
