using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Instances;

/// <summary>Gives out ids of instances that no other process gives out: blocks from a sequence, so one call in 1,024.</summary>
public sealed class InstanceIds(NpgsqlDataSource source) : IDisposable
{
    private const int Block = 1024;

    private static readonly string NextBlock = Sql.Read("Instances/next_instance_ids");

    private readonly SemaphoreSlim _one = new(1);
    private long _next = 1;
    private long _last;

    /// <summary>The next id. Ids of a process that ended are never given again.</summary>
    public async ValueTask<InstanceId> NextAsync(CancellationToken cancel = default)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_next > _last)
            {
                await using var command = source.CreateCommand(NextBlock);
                _last = (long)(await command.ExecuteScalarAsync(cancel))!;
                _next = _last - Block + 1;
            }
            return new InstanceId(_next++);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();
}
