using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Jobs;

/// <summary>Does jobs after their commit, at least once, and brings each result back once.</summary>
/// <param name="source">The database.</param>
/// <param name="committer">Where results go; the burst deletes the row.</param>
/// <param name="workers">What does a job of a kind; an exception is a failed attempt.</param>
/// <param name="log">Ids and codes only are logged.</param>
public sealed class JobPump(
    NpgsqlDataSource source,
    Committer committer,
    IReadOnlyDictionary<string, Func<Job, CancellationToken, Task<JobAttempt>>> workers,
    ILogger log
)
{
    /// <summary>Jobs that one process does at once: a slow service holds up its own jobs, not those of others.</summary>
    private const int MostAtOnce = 32;

    private const int MostAttempts = 5;

    private static readonly string Claim = Sql.Read("Jobs/claim_jobs");

    private readonly TimeSpan _lease = TimeSpan.FromMinutes(2);
    private readonly RowDelivery _delivery = new(
        source,
        committer,
        Sql.Read("Jobs/release_job"),
        mostAttempts: MostAttempts + 1,
        log
    );

    /// <summary>How long a job rests after an attempt that failed: 2, 4, 8, 16 seconds.</summary>
    /// <param name="attempt">Which attempt it was, from 1.</param>
    public static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(1 << Math.Min(attempt, MostAttempts));

    /// <summary>Pumps until cancelled. What is being done then is given up, and done again when its lease ends.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var running = new List<Task>();
        await PumpLoop.RunAsync(stop => BeginAsync(running, stop), committer.Signs, CommitSigns.Jobs, log, cancel);
        await Task.WhenAll(running);
    }

    /// <summary>Does one batch of what waits now, to its end.</summary>
    /// <returns>How many were claimed; 0 where nothing waits or all is leased.</returns>
    public async Task<int> WorkAsync(CancellationToken cancel = default)
    {
        await _delivery.SettleAsync(cancel);
        var jobs = await ClaimAsync(MostAtOnce, cancel);
        await Task.WhenAll(jobs.Select(job => DoAsync(job, cancel)));
        return jobs.Count;
    }

    private async Task<int> BeginAsync(List<Task> running, CancellationToken cancel)
    {
        running.RemoveAll(task => task.IsCompleted);
        await _delivery.SettleAsync(cancel);
        if (running.Count >= MostAtOnce)
            return 0;
        var jobs = await ClaimAsync(MostAtOnce - running.Count, cancel);
        running.AddRange(jobs.Select(job => Task.Run(() => DoSteadilyAsync(job, cancel), CancellationToken.None)));
        return jobs.Count;
    }

    private async Task DoSteadilyAsync(Job job, CancellationToken cancel)
    {
        try
        {
            await DoAsync(job, cancel);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The lease ends by itself, and the job is done again.
            if (!cancel.IsCancellationRequested)
                PumpLog.Stumbled(log, fault, fault.GetType().Name);
        }
    }

    private async Task DoAsync(Job job, CancellationToken cancel)
    {
        JobFinished finished;
        TimeSpan? wait = null;
        try
        {
            var attempt = await workers[job.Kind](job, cancel);
            wait = attempt.Wait;
            finished = new JobFinished(job.BookmarkId, Succeeded: true, attempt.Result);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && fault is not OutOfMemoryException)
        {
            PumpLog.JobFailed(log, fault, job.Kind, job.Instance.Value, job.Attempt);
            if (!job.IsLast)
                wait = Backoff(job.Attempt);
            finished = new JobFinished(job.BookmarkId, Succeeded: false, Error(fault));
        }
        var row = Row(job, finished);
        if (wait is { } again)
            await _delivery.GiveBackAsync(row, again);
        else
            await _delivery.DeliverAsync([row], cancel);
    }

    private static ClaimedRow Row(Job job, JobFinished finished) =>
        new(
            $"job {job.BookmarkId}",
            job.Instance,
            job.BookmarkId,
            job.Attempt,
            Submission.To(job.Instance, finished) with
            {
                Row = new RowClaim(RowKind.Job, job.BookmarkId),
            },
            StartedBy: null
        );

    /// <summary>Code and type only: a message may quote what it was about.</summary>
    private static JsonElement Error(Exception fault) =>
        Json.Build(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("code", (fault as MagangException)?.Code ?? "MGW-409");
            writer.WriteString("message", fault is MagangException coded ? coded.Message : fault.GetType().Name);
            writer.WriteEndObject();
        });

    private async Task<List<Job>> ClaimAsync(int most, CancellationToken cancel)
    {
        var claim = new NpgsqlBatchCommand(Claim);
        claim.Parameters.AddWithValue("kinds", workers.Keys.ToArray());
        claim.Parameters.AddWithValue("lease", _lease);
        claim.Parameters.AddWithValue("limit", most);
        return await Steadily.ReadAsync(source, claim, Claimed, cancel);
    }

    private static Job Claimed(NpgsqlDataReader reader)
    {
        using var body = JsonDocument.Parse(reader.Bytes("body"), Json.Kept);
        var attempts = reader.Int("attempts");
        return new Job(
            new InstanceId(reader.Long("instance_id")),
            reader.Int("bookmark_id"),
            reader.Text("kind"),
            body.RootElement.Clone()
        )
        {
            Attempt = attempts,
            IsLast = attempts >= MostAttempts,
        };
    }
}
