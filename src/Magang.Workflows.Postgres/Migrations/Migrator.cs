using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Magang.Workflows.Postgres.Migrations;

/// <summary>Brings a database to this version's tables. Forward only.</summary>
public static class Migrator
{
    private const string Prefix = "Magang.Workflows.Postgres.Migrations.";

    /// <summary>Names of all migrations, in order, without extension.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Migrator)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && char.IsAsciiDigit(name[Prefix.Length]))
            .Select(name => name[Prefix.Length..^".sql".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Applies what is missing, all or nothing. Processes that start at once wait for one another.</summary>
    /// <returns>The migrations that were applied now; empty where the database was up to date.</returns>
    /// <exception cref="MigrationEditedException">A migration that was applied here has other text in this version.</exception>
    /// <exception cref="DatabaseNewerException">The database was migrated by a later version.</exception>
    public static async Task<IReadOnlyList<string>> ApplyAsync(
        NpgsqlDataSource source,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, Sql.Read("Migrations/lock"), cancel);
        await ExecuteAsync(connection, Sql.Read("Migrations/schema_version"), cancel);
        var known = await AppliedAsync(connection, cancel);
        if (known.Keys.Except(Names, StringComparer.Ordinal).Order(StringComparer.Ordinal).LastOrDefault() is { } newer)
            throw new DatabaseNewerException(newer);

        var applied = new List<string>();
        foreach (var name in Names)
        {
            var text = Sql.Text($"Migrations/{name}");
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
            if (known.TryGetValue(name, out var before))
            {
                if (before != hash)
                    throw new MigrationEditedException(name);
                continue;
            }
            await ExecuteAsync(connection, text, cancel);
            await using var record = new NpgsqlCommand(Sql.Read("Migrations/record"), connection);
            record.Parameters.AddWithValue("version", int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture));
            record.Parameters.AddWithValue("name", name);
            record.Parameters.AddWithValue("hash", hash);
            await record.ExecuteNonQueryAsync(cancel);
            applied.Add(name);
        }
        await transaction.CommitAsync(cancel);
        return applied;
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(Sql.Read("Migrations/applied"), connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            known[reader.GetString(0)] = reader.GetString(1);
        return known;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
#pragma warning disable CA2100 // The text is an embedded file of this assembly.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
