using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Rows for one statement, gathered column by column: one array a column, however many rows.</summary>
internal sealed class Rows(string statement)
{
    private readonly List<NpgsqlParameter> _parameters = [];

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>A column that every row gives a value to, by parameter name.</summary>
    public List<T> Column<T>(string name, NpgsqlDbType type)
    {
        var values = new List<T>();
        _parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
        return values;
    }

    /// <summary>Counts a row; its values are added to each column by the caller.</summary>
    public void Next() => Count++;

    /// <summary>Adds the statement to a batch, unless there are no rows.</summary>
    public void AddTo(NpgsqlBatch batch)
    {
        if (Count == 0)
            return;
        var command = new NpgsqlBatchCommand(statement);
        foreach (var parameter in _parameters)
            command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
    }
}
