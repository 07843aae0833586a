using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Host.Bench;

/// <summary>One statement of a hand-written transaction: prepared once on its connection, then only given values.</summary>
/// <param name="text">The statement, with parameters by number.</param>
/// <param name="types">Their types, in order.</param>
internal sealed class Statement(string text, params NpgsqlDbType[] types)
{
    /// <summary>Its place in a batch.</summary>
    public NpgsqlBatchCommand Command { get; } = Make(text, types);

    /// <summary>A batch of these, in order, prepared.</summary>
    public static async Task<NpgsqlBatch> PrepareAsync(NpgsqlConnection connection, params Statement[] statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement.Command);
        await batch.PrepareAsync();
        return batch;
    }

    /// <summary>Gives the values of the next execution, in order.</summary>
    public void Set(params ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
            Command.Parameters[at].Value = values[at] ?? DBNull.Value;
    }

    private static NpgsqlBatchCommand Make(string text, NpgsqlDbType[] types)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var type in types)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = DBNull.Value });
        return command;
    }
}
