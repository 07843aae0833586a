using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Instances;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Makes bursts real. The one way in which an instance ever changes.</summary>
/// <remarks>
/// Stimuli are drained into batches; each batch is one transaction (see <see cref="Batch"/>). Any number of processes may
/// do so on one database: the row lock is the lock.
/// </remarks>
public sealed class Committer : IAsyncDisposable
{
    private readonly InstanceIds _ids;
    private readonly Writer[] _writers;
    private readonly Task[] _running;
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;
    private int _stopping;

    /// <summary>Starts the writers.</summary>
    /// <param name="source">See <see cref="Database.Connect"/>.</param>
    /// <param name="definitions">Where definitions come from.</param>
    /// <param name="options">Checked by the caller.</param>
    /// <param name="log">Ids and codes only are logged.</param>
    public Committer(NpgsqlDataSource source, DefinitionStore definitions, CommitterOptions options, ILogger log)
    {
        _ids = new InstanceIds(source);
        _writers =
        [
            .. Enumerable
                .Range(0, options.Writers)
                .Select(_ => new Writer(new Batch(source, definitions, _ids, options), options, Signs, log)),
        ];
        _running = [.. _writers.Select(writer => Task.Run(writer.RunAsync))];
    }

    /// <summary>Wakes pumps after a commit that made something for them.</summary>
    public Signs Signs { get; } = new();

    /// <summary>Submits a stimulus and waits until what came of it is on disk.</summary>
    /// <exception cref="MagangException">The instance refuses it, or it could not be done; see the code.</exception>
    public async Task<CommitAnswer> SubmitAsync(Submission submission, CancellationToken cancel = default) =>
        await await EnqueueAsync(submission, cancel);

    /// <summary>Submits a stimulus: returns when it is in the queue, in order, with the answer to come.</summary>
    internal async ValueTask<Task<CommitAnswer>> EnqueueAsync(Submission submission, CancellationToken cancel)
    {
        Interlocked.Increment(ref _open);
        try
        {
            if (Volatile.Read(ref _stopping) != 0)
                throw new CommitterStoppedException();
            var instance = submission.Instance.Value != 0 ? submission.Instance : await NextIdAsync(cancel);
            var work = new Work(instance, submission);
            await _writers[(int)((ulong)instance.Value % (ulong)_writers.Length)].AddAsync(work, cancel);
            return FollowAsync(work.Answer);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>Takes nothing more, finishes what was taken, and stops the writers.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopping, 1) == 0 && Volatile.Read(ref _open) == 0)
            _idle.TrySetResult();
        await _idle.Task;
        foreach (var writer in _writers)
            writer.Close();
        await Task.WhenAll(_running);
        _ids.Dispose();
    }

    private async Task<CommitAnswer> FollowAsync(Task<CommitAnswer> answer)
    {
        try
        {
            return await answer;
        }
        finally
        {
            Leave();
        }
    }

    private async ValueTask<Engine.InstanceId> NextIdAsync(CancellationToken cancel)
    {
        try
        {
            return await _ids.NextAsync(cancel);
        }
        catch (Exception fault) when (Faults.IsUnavailable(fault))
        {
            throw new DatabaseUnavailableException();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _open) == 0 && Volatile.Read(ref _stopping) != 0)
            _idle.TrySetResult();
    }
}
