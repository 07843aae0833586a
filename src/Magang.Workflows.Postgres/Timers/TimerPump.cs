using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Pumps;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.Postgres.Timers;

/// <summary>Fires timers when they are due, each once, however many processes pump and die.</summary>
/// <param name="source">The database.</param>
/// <param name="committer">Where a timer's stimulus goes; the burst deletes the row.</param>
/// <param name="time">The clock that timers keep.</param>
/// <param name="log">Ids and codes only are logged.</param>
public sealed class TimerPump(NpgsqlDataSource source, Committer committer, TimeProvider time, ILogger log)
{
    private const int Batch = 256;

    private static readonly string Claim = Sql.Read("Timers/claim_timers");
    private static readonly string Next = Sql.Read("Timers/next_timer");

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly RowDelivery _delivery = new(
        source,
        committer,
        Sql.Read("Timers/release_timer"),
        mostAttempts: 2,
        log
    )
    {
        Suspects = new SuspectCount(source, Sql.Read("Timers/count_attempt"), Lease),
    };

    /// <summary>Pumps until cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) =>
        PumpLoop.RunAsync(
            stop => FireBatchAsync(time.GetUtcNow(), stop),
            committer.Signs,
            CommitSigns.Timers,
            log,
            cancel
        );

    /// <summary>Fires all that is due at an instant, and what becomes due at it by that. For a virtual clock.</summary>
    /// <returns>How many were claimed.</returns>
    public async Task<int> FireDueAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var all = 0;
        while (await FireBatchAsync(now, cancel) is var fired and > 0)
            all += fired;
        return all;
    }

    /// <summary>When the next timer is due, in UTC; null where none is set.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default)
    {
        var due = await Steadily.ReadAsync(source, new NpgsqlBatchCommand(Next), reader => reader.At("due_at"), cancel);
        return due.Count == 0 ? null : due[0];
    }

    private async Task<int> FireBatchAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await _delivery.SettleAsync(cancel);
        var due = await ClaimAsync(now, cancel);
        await _delivery.DeliverAsync(due, cancel);
        return due.Count;
    }

    private async Task<List<ClaimedRow>> ClaimAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var claim = new NpgsqlBatchCommand(Claim);
        claim.Parameters.AddWithValue("now", now.ToUniversalTime());
        claim.Parameters.AddWithValue("lease", Lease);
        claim.Parameters.AddWithValue("limit", Batch);
        var due = await Steadily.ReadAsync(source, claim, Row, cancel);
        return [.. due.OrderBy(timer => timer.At).ThenBy(timer => timer.Row.Id).Select(timer => timer.Row)];
    }

    private static (DateTimeOffset At, ClaimedRow Row) Row(NpgsqlDataReader reader)
    {
        var instance = new InstanceId(reader.Long("instance_id"));
        var bookmark = reader.Int("bookmark_id");
        var fired = Submission.To(instance, new TimerFired(bookmark)) with
        {
            Row = new RowClaim(RowKind.Timer, bookmark),
        };
        var what = string.Create(CultureInfo.InvariantCulture, $"timer {bookmark}");
        return (
            reader.At("due_at"),
            new ClaimedRow(what, instance, bookmark, reader.Int("attempts"), fired, StartedBy: null)
        );
    }
}
