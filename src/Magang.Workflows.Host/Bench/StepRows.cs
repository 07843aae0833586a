using Npgsql;

namespace Magang.Workflows.Host.Bench;

/// <summary>The rows that the engine wrote for one step of a workflow: what the hand-written step writes as well.</summary>
/// <param name="Instance">How the instance stands after it.</param>
/// <param name="Entry">Its journal entry.</param>
/// <param name="Message">The message that it published; null for none.</param>
/// <param name="Bookmark">Where it waits now; null where it has ended.</param>
internal sealed record StepRows(InstanceRow Instance, EntryRow Entry, MessageRow? Message, BookmarkRow? Bookmark)
{
    /// <summary>Lets the engine do one workflow, and keeps the rows of each of its steps: the start, then each gate.</summary>
    public static async Task<IReadOnlyList<StepRows>> SampleAsync(EngineLoad engine, string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var name = engine.NextName(client: 0);
        var instance = await engine.StartAsync(client: 0, name);
        var steps = new List<StepRows> { await ReadAsync(source, instance.Value, message: 0) };
        for (var gate = 1; gate <= EngineLoad.Gates; gate++)
        {
            await engine.SignalAsync(instance, gate, name);
            steps.Add(await ReadAsync(source, instance.Value, gate));
        }
        return steps;
    }

    private static async Task<StepRows> ReadAsync(NpgsqlDataSource source, long instance, int message) =>
        new(
            (await OneAsync(source, "sample_instance", InstanceRow.Read, instance))!,
            (await OneAsync(source, "sample_journal", EntryRow.Read, instance))!,
            await OneAsync(source, "sample_outbox", MessageRow.Read, instance, message),
            await OneAsync(source, "sample_bookmark", BookmarkRow.Read, instance)
        );

    private static async Task<T?> OneAsync<T>(
        NpgsqlDataSource source,
        string statement,
        Func<NpgsqlDataReader, T> read,
        params object[] values
    )
        where T : class
    {
        await using var command = source.CreateCommand(BenchFiles.Sql(statement));
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? read(reader) : null;
    }
}

/// <summary>An instance's row, without what a step computes.</summary>
internal sealed record InstanceRow(
    string Region,
    string Definition,
    int Version,
    short Status,
    short SubStatus,
    string? CaseStatus,
    string? Correlation,
    byte[] State
)
{
    public static InstanceRow Read(NpgsqlDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            reader.GetInt32(2),
            reader.GetInt16(3),
            reader.GetInt16(4),
            reader.IsDBNull(5) ? null : reader.GetString(5),
            reader.IsDBNull(6) ? null : reader.GetString(6),
            reader.GetFieldValue<byte[]>(7)
        );
}

/// <summary>A journal entry's row, without its link.</summary>
internal sealed record EntryRow(
    string Kind,
    string Actor,
    int Semantics,
    byte[]? Reference,
    byte[] Entry,
    byte[]? Answer
)
{
    public static EntryRow Read(NpgsqlDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetString(1),
            reader.GetInt32(2),
            reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3),
            reader.GetFieldValue<byte[]>(4),
            reader.IsDBNull(5) ? null : reader.GetFieldValue<byte[]>(5)
        );
}

/// <summary>An outbox row.</summary>
internal sealed record MessageRow(string Type, byte[] Body)
{
    public static MessageRow Read(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetFieldValue<byte[]>(1));
}

/// <summary>A bookmark's row.</summary>
internal sealed record BookmarkRow(int Id, short Kind, string Name, string Activity)
{
    public static BookmarkRow Read(NpgsqlDataReader reader) =>
        new(reader.GetInt32(0), reader.GetInt16(1), reader.GetString(2), reader.GetString(3));
}
