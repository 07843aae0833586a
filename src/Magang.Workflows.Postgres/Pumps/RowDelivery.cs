using System.Collections.Concurrent;
using System.Globalization;
using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Definitions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Pumps;

/// <summary>Brings claimed rows to the committer. A row that was in flight at a crash goes alone; at two, it is quarantined.</summary>
/// <remarks>
/// Quarantine: an incident stops the instance, then the stimulus is delivered all the same and kept in the stopped
/// instance, so that the operator's retry takes it up. Nothing is lost; what cannot even be kept is parked.
/// </remarks>
/// <param name="source">The database.</param>
/// <param name="committer">Where the stimuli go.</param>
/// <param name="release">The statement that gives a row back.</param>
/// <param name="mostAttempts">Claims that may end without an answer before the stimulus is set aside.</param>
/// <param name="log">Ids and codes only are logged.</param>
internal sealed class RowDelivery(
    NpgsqlDataSource source,
    Committer committer,
    string release,
    int mostAttempts,
    ILogger log
)
{
    private static readonly TimeSpan Backoff = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<Release> _owed = new();

    /// <summary>Counts the attempts of suspects; null where the claim does.</summary>
    public SuspectCount? Suspects { get; init; }

    /// <summary>Delivers all of these and returns when each has its answer.</summary>
    public async Task DeliverAsync(IReadOnlyList<ClaimedRow> rows, CancellationToken cancel)
    {
        var suspects = rows.Where(row => row.Attempts > 1 && row.Attempts <= mostAttempts).ToArray();
        var suspected = suspects.Select(row => row.Instance).ToHashSet();
        // What comes after a suspect in the same instance waits for it.
        await TogetherAsync(rows.Where(row => row.Attempts == 1 && !suspected.Contains(row.Instance)), cancel);
        await OneByOneAsync(suspects, cancel);
        await TogetherAsync(rows.Where(row => row.Attempts == 1 && suspected.Contains(row.Instance)), cancel);
        foreach (var row in rows.Where(row => row.Attempts > mostAttempts))
            await QuarantineAsync(row, cancel);
    }

    private async Task TogetherAsync(IEnumerable<ClaimedRow> rows, CancellationToken cancel)
    {
        var together = new List<Task>();
        foreach (var row in rows)
            together.Add(FinishAsync(row, await EnqueueAsync(row.Submission, cancel)));
        await Task.WhenAll(together);
    }

    private async Task OneByOneAsync(ClaimedRow[] suspects, CancellationToken cancel)
    {
        foreach (var row in suspects)
        {
            if (Suspects is not null)
                await Suspects.AddAsync(row, cancel);
            await FinishAsync(row, await EnqueueAsync(row.Submission with { Alone = true }, cancel));
        }
    }

    /// <summary>Gives back what could not be given back when the database was away. Call before each claim.</summary>
    public async Task SettleAsync(CancellationToken cancel)
    {
        while (_owed.TryPeek(out var owed))
        {
            await WriteAsync(owed, cancel);
            _owed.TryDequeue(out _);
        }
    }

    /// <summary>Gives a row back for a later attempt; this one counts.</summary>
    public Task GiveBackAsync(ClaimedRow row, TimeSpan wait) =>
        ReleaseAsync(new Release(row, row.Attempts, wait, Parked: false));

    /// <summary>Sets a stimulus aside that nobody can read, so that it holds nothing else up; the doctor finds it.</summary>
    public async Task ParkAsync(InstanceId instance, long id, Exception fault, CancellationToken cancel)
    {
        PumpLog.Parked(log, string.Create(CultureInfo.InvariantCulture, $"stimulus {id}"), instance.Value, Code(fault));
        await using var command = source.CreateCommand(release);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("attempts", mostAttempts);
        command.Parameters.AddWithValue("wait", TimeSpan.Zero);
        command.Parameters.AddWithValue("parked", true);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<Task<CommitAnswer>> EnqueueAsync(Submission submission, CancellationToken cancel)
    {
        try
        {
            return await committer.EnqueueAsync(submission, cancel);
        }
        catch (Exception fault) when (fault is MagangException or OperationCanceledException)
        {
            return Task.FromException<CommitAnswer>(fault);
        }
    }

    private async Task FinishAsync(ClaimedRow row, Task<CommitAnswer> delivery)
    {
        try
        {
            await delivery;
        }
        catch (Exception away)
            when (away
                    is DatabaseUnavailableException
                        or CommitterStoppedException
                        or ContentionException
                        or OutOfTurnException
                        or OperationCanceledException
            )
        {
            // No fault of the stimulus: this attempt does not count.
            await ReleaseAsync(new Release(row, row.Attempts - 1, TimeSpan.Zero, Parked: false));
        }
        catch (Exception fault) when (IsFailure(fault))
        {
            PumpLog.Failed(log, row.What, row.Instance.Value, row.Attempts, Code(fault));
            await ReleaseAsync(new Release(row, row.Attempts, Backoff, Parked: false));
        }
        catch (MagangException refusal)
        {
            // Refused, and the row went with the refusal.
            PumpLog.NotTaken(log, row.Instance.Value, row.What, refusal.Code);
        }
    }

    private async Task QuarantineAsync(ClaimedRow row, CancellationToken cancel)
    {
        // What a trigger starts has nobody who could be told and no instance that could stop: the doctor finds it.
        if (row is { StartedBy: null, Submission.Beginning: not null })
        {
            PumpLog.Parked(log, row.What, row.Instance.Value, "MGW-116");
            await ReleaseAsync(new Release(row, row.Attempts, TimeSpan.Zero, Parked: true));
            return;
        }
        PumpLog.Quarantined(log, row.What, row.Instance.Value);
        try
        {
            var incident = new StimulusQuarantined(row.What)
            {
                OperationId = $"karantina:{row.Instance}:{row.What}",
                Child = row.StartedBy is null ? null : row.Instance,
            };
            await SubmitAsync(Submission.To(row.StartedBy ?? row.Instance, incident), cancel);
            if (row.StartedBy is null)
                await SubmitAsync(row.Submission with { Alone = true }, cancel);
            else
                await ReleaseAsync(new Release(row, row.Attempts, TimeSpan.Zero, Parked: true));
        }
        catch (Exception away)
            when (away is DatabaseUnavailableException or CommitterStoppedException or OutOfTurnException)
        {
            await ReleaseAsync(new Release(row, row.Attempts - 1, TimeSpan.Zero, Parked: false));
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            PumpLog.Parked(log, row.What, row.Instance.Value, Code(fault));
            await ReleaseAsync(new Release(row, row.Attempts, TimeSpan.Zero, Parked: true));
        }
    }

    /// <summary>A refusal is an answer: an instance that has ended needs no incident, and its row went with it.</summary>
    private async Task SubmitAsync(Submission submission, CancellationToken cancel)
    {
        try
        {
            await committer.SubmitAsync(submission, cancel);
        }
        catch (MagangException refusal)
            when (!IsFailure(refusal) && refusal is not (DatabaseUnavailableException or CommitterStoppedException))
        {
            PumpLog.NotTaken(log, submission.Instance.Value, "quarantine", refusal.Code);
        }
    }

    private async Task ReleaseAsync(Release owed)
    {
        try
        {
            await WriteAsync(owed, CancellationToken.None);
        }
        catch (Exception away) when (Faults.IsUnavailable(away))
        {
            _owed.Enqueue(owed);
        }
    }

    private async Task WriteAsync(Release owed, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(release);
        command.Parameters.AddWithValue("instance", owed.Row.Instance.Value);
        if (owed.Row.Submission.Row is { Kind: RowKind.Pending })
            command.Parameters.AddWithValue("id", owed.Row.Id);
        else
            command.Parameters.AddWithValue("id", (int)owed.Row.Id);
        command.Parameters.AddWithValue("attempts", owed.Attempts);
        command.Parameters.AddWithValue("wait", owed.Wait);
        command.Parameters.AddWithValue("parked", owed.Parked);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static bool IsFailure(Exception fault) =>
        fault
            is BurstFailedException
                or EndlessReservationException
                or DefinitionMissingException
                or DefinitionRefusedException
        || !IsCoded(fault);

    private static bool IsCoded(Exception fault) => fault is MagangException;

    private static string Code(Exception fault) => (fault as MagangException)?.Code ?? fault.GetType().Name;

    private sealed record Release(ClaimedRow Row, int Attempts, TimeSpan Wait, bool Parked);
}
