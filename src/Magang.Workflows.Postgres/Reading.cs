using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres;

/// <summary>Columns by name, as the statements list them.</summary>
internal static class Reading
{
    public static string Text(this NpgsqlDataReader reader, string column) =>
        reader.GetString(reader.GetOrdinal(column));

    public static string? TextOrNull(this NpgsqlDataReader reader, string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
    }

    public static int Int(this NpgsqlDataReader reader, string column) => reader.GetInt32(reader.GetOrdinal(column));

    public static short Short(this NpgsqlDataReader reader, string column) =>
        reader.GetInt16(reader.GetOrdinal(column));

    public static long Long(this NpgsqlDataReader reader, string column) => reader.GetInt64(reader.GetOrdinal(column));

    public static long? LongOrNull(this NpgsqlDataReader reader, string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);
    }

    public static bool Flag(this NpgsqlDataReader reader, string column) =>
        reader.GetBoolean(reader.GetOrdinal(column));

    public static byte[] Bytes(this NpgsqlDataReader reader, string column) =>
        reader.GetFieldValue<byte[]>(reader.GetOrdinal(column));

    public static byte[]? BytesOrNull(this NpgsqlDataReader reader, string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<byte[]>(ordinal);
    }

    public static DateTimeOffset At(this NpgsqlDataReader reader, string column) =>
        reader.GetFieldValue<DateTimeOffset>(reader.GetOrdinal(column));

    public static DateTimeOffset? AtOrNull(this NpgsqlDataReader reader, string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<DateTimeOffset>(ordinal);
    }

    public static IReadOnlyList<string> Texts(this NpgsqlDataReader reader, string column) =>
        reader.GetFieldValue<string[]>(reader.GetOrdinal(column));

    /// <summary>Whose a row is, by the columns region, opd, person and host; no region where an outer join found none.</summary>
    public static Routing Routing(this NpgsqlDataReader reader) =>
        new(
            reader.TextOrNull("region") ?? "",
            reader.TextOrNull("opd"),
            reader.TextOrNull("person"),
            reader.TextOrNull("host")
        );

    /// <summary>Everything that a statement finds, in its order.</summary>
    public static async Task<IReadOnlyList<T>> RowsAsync<T>(
        this NpgsqlCommand command,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancel
    )
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add(row(reader));
        return rows;
    }
}
