using Magang.Workflows.Audit;
using Npgsql;

namespace Magang.Workflows.Host.Bench;

/// <summary>One connection that does hand-written steps, each a transaction of its own, every statement prepared.</summary>
/// <remarks>
/// A gate takes two round trips. First: begin, lock and read the row. Then the next link of the hash chain is computed,
/// as whoever keeps such a chain must. Second: update, delete, insert, commit. A start takes one. The values are those
/// that the engine wrote for the same step, so the rows have the same sizes.
/// </remarks>
internal sealed class BaselineConnection : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly BaselineStatements _own = new();
    private readonly BaselineStatements _last = new();
    private readonly BaselineStatements _first = new();
    private readonly IReadOnlyList<StepRows> _steps;
    private readonly NpgsqlBatch[] _batches = new NpgsqlBatch[4];

    private BaselineConnection(NpgsqlConnection connection, IReadOnlyList<StepRows> steps) =>
        (_connection, _steps) = (connection, steps);

    /// <summary>Opens it and prepares everything.</summary>
    /// <param name="source">Where to.</param>
    /// <param name="steps">See <see cref="StepRows.SampleAsync"/>.</param>
    public static async Task<BaselineConnection> OpenAsync(NpgsqlDataSource source, IReadOnlyList<StepRows> steps)
    {
        var made = new BaselineConnection(await source.OpenConnectionAsync(), steps);
        var (own, last, first) = (made._own, made._last, made._first);
        await using (var plans = new NpgsqlCommand(BenchFiles.Sql("baseline_plans"), made._connection))
            await plans.ExecuteNonQueryAsync();
        made._batches[0] = await Statement.PrepareAsync(
            made._connection,
            first.Begin,
            first.StartKey,
            first.Instance,
            first.Bookmark,
            first.Journal,
            first.Commit
        );
        made._batches[1] = await Statement.PrepareAsync(made._connection, own.Begin, own.Lock);
        made._batches[2] = await Statement.PrepareAsync(
            made._connection,
            own.Update,
            own.Burn,
            own.Bookmark,
            own.Journal,
            own.Outbox,
            own.Commit
        );
        // The last gate ends the instance: nothing waits after it.
        made._batches[3] = await Statement.PrepareAsync(
            made._connection,
            last.Update,
            last.Burn,
            last.Journal,
            last.Outbox,
            last.Commit
        );
        return made;
    }

    /// <summary>Starts an instance.</summary>
    public async Task StartAsync(long instance, string name)
    {
        var (row, now) = (_steps[0].Instance, DateTimeOffset.UtcNow);
        var hash = HashChain.Next(HashChain.Start(), _steps[0].Entry.Entry);
        _first.StartKey.Set(name, instance, now);
        _first.Instance.Set(
            instance,
            row.Region,
            row.Definition,
            row.Version,
            row.Status,
            row.SubStatus,
            row.CaseStatus,
            row.Correlation,
            1,
            hash,
            now,
            row.State
        );
        SetBookmark(_first, instance, 0);
        SetEntry(_first, instance, 0, operation: null, hash, now);
        await _batches[0].ExecuteNonQueryAsync();
    }

    /// <summary>Passes a gate.</summary>
    /// <param name="instance">Which instance.</param>
    /// <param name="gate">From 1.</param>
    /// <param name="operation">The caller's key for this act.</param>
    public async Task PassAsync(long instance, int gate, string operation)
    {
        _own.Lock.Set(instance);
        byte[] before;
        await using (var reader = await _batches[1].ExecuteReaderAsync())
        {
            if (!await reader.ReadAsync() || reader.GetInt32(0) != gate)
                throw new InvalidOperationException($"Instance {instance} does not wait at gate {gate}.");
            before = reader.GetFieldValue<byte[]>(1);
            _ = reader.GetFieldValue<byte[]>(2);
        }
        var ends = _steps[gate].Bookmark is null;
        var (target, row, now) = (ends ? _last : _own, _steps[gate].Instance, DateTimeOffset.UtcNow);
        var hash = HashChain.Next(before, _steps[gate].Entry.Entry);
        target.Update.Set(
            instance,
            row.Status,
            row.SubStatus,
            row.CaseStatus,
            row.Correlation,
            gate + 1,
            hash,
            now,
            row.State
        );
        target.Burn.Set(instance, _steps[gate - 1].Bookmark!.Id);
        if (!ends)
            SetBookmark(target, instance, gate);
        SetEntry(target, instance, gate, operation, hash, now);
        target.Outbox.Set(instance, gate, _steps[gate].Message!.Type, _steps[gate].Message!.Body, now);
        await _batches[ends ? 3 : 2].ExecuteNonQueryAsync();
    }

    /// <summary>Closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var batch in _batches)
            await batch.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private void SetBookmark(BaselineStatements target, long instance, int step)
    {
        var bookmark = _steps[step].Bookmark!;
        target.Bookmark.Set(
            instance,
            bookmark.Id,
            _steps[step].Instance.Region,
            bookmark.Kind,
            bookmark.Name,
            bookmark.Activity
        );
    }

    private void SetEntry(
        BaselineStatements target,
        long instance,
        int step,
        string? operation,
        byte[] hash,
        DateTimeOffset now
    )
    {
        var entry = _steps[step].Entry;
        target.Journal.Set(
            instance,
            step + 1,
            _steps[step].Instance.Region,
            now,
            entry.Kind,
            entry.Actor,
            operation,
            entry.Semantics,
            entry.Reference,
            entry.Entry,
            entry.Answer,
            hash
        );
    }
}
