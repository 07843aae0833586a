using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Jobs;

/// <summary>Work for the outside world. It may be done more than once: its id is then the same.</summary>
/// <param name="Instance">Whose.</param>
/// <param name="BookmarkId">Who waits for the result.</param>
/// <param name="Kind">Which worker.</param>
/// <param name="Body">What to do.</param>
public sealed record Job(InstanceId Instance, int BookmarkId, string Kind, JsonElement Body)
{
    /// <summary>The same for each attempt: hand it on as the idempotency key.</summary>
    public string Id => $"{Instance}-{BookmarkId}";
}

/// <summary>Does jobs after their commit, at least once, and brings each result back once.</summary>
/// <param name="source">The database.</param>
/// <param name="committer">Where results go; the burst deletes the row.</param>
/// <param name="workers">What does a job of a kind; an exception is a failed attempt.</param>
/// <param name="log">Ids and codes only are logged.</param>
public sealed class JobPump(
    NpgsqlDataSource source,
    Committer committer,
    IReadOnlyDictionary<string, Func<Job, CancellationToken, Task<JsonElement>>> workers,
    ILogger log
)
{
    private const int Batch = 16;
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

    /// <summary>Pumps until cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) =>
        PumpLoop.RunAsync(WorkAsync, committer.Signs, CommitSigns.Jobs, log, cancel);

    /// <summary>Does one batch of what waits now.</summary>
    /// <returns>How many were claimed; 0 where nothing waits or all is leased.</returns>
    public async Task<int> WorkAsync(CancellationToken cancel = default)
    {
        await _delivery.SettleAsync(cancel);
        var jobs = await ClaimAsync(cancel);
        await Task.WhenAll(jobs.Select(job => DoAsync(job.Job, job.Attempts, cancel)));
        return jobs.Count;
    }

    private async Task DoAsync(Job job, int attempts, CancellationToken cancel)
    {
        try
        {
            var result = await workers[job.Kind](job, cancel);
            await FinishAsync(job, new JobFinished(job.BookmarkId, Succeeded: true, result), attempts, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && fault is not OutOfMemoryException)
        {
            PumpLog.JobFailed(log, fault, job.Kind, job.Instance.Value, attempts);
            if (attempts >= MostAttempts)
                await FinishAsync(
                    job,
                    new JobFinished(job.BookmarkId, Succeeded: false, Error(fault)),
                    attempts,
                    cancel
                );
            else
                await _delivery.GiveBackAsync(
                    Row(job, attempts, new JobFinished(job.BookmarkId, Succeeded: false, default)),
                    TimeSpan.FromSeconds(1 << attempts)
                );
        }
    }

    private Task FinishAsync(Job job, JobFinished finished, int attempts, CancellationToken cancel) =>
        _delivery.DeliverAsync([Row(job, attempts, finished)], cancel);

    private static ClaimedRow Row(Job job, int attempts, JobFinished finished) =>
        new(
            $"job {job.BookmarkId}",
            job.Instance,
            job.BookmarkId,
            attempts,
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

    private async Task<List<(Job Job, int Attempts)>> ClaimAsync(CancellationToken cancel)
    {
        var claim = new NpgsqlBatchCommand(Claim);
        claim.Parameters.AddWithValue("kinds", workers.Keys.ToArray());
        claim.Parameters.AddWithValue("lease", _lease);
        claim.Parameters.AddWithValue("limit", Batch);
        return await Steadily.ReadAsync(source, claim, Claimed, cancel);
    }

    private static (Job Job, int Attempts) Claimed(NpgsqlDataReader reader)
    {
        using var body = JsonDocument.Parse(reader.Bytes("body"));
        var job = new Job(
            new InstanceId(reader.Long("instance_id")),
            reader.Int("bookmark_id"),
            reader.Text("kind"),
            body.RootElement.Clone()
        );
        return (job, reader.Int("attempts"));
    }
}
