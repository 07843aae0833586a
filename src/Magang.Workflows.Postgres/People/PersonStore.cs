using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.People;

/// <summary>A person, as people may see him. Never logged, never in a state or a journal.</summary>
/// <param name="Key">As the heart knows him, for example <c>P-123</c>.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Nip">His NIP; null where he has none, or is erased.</param>
/// <param name="Name">His name; null where he is erased.</param>
/// <param name="ErasedAt">When he was erased; null while he is not. UTC.</param>
public sealed record Person(string Key, string Region, string? Nip, string? Name, DateTimeOffset? ErasedAt);

/// <summary>People, apart from all else so that they can be erased.</summary>
public sealed class PersonStore(NpgsqlDataSource source)
{
    private const string Prefix = "P-";

    private static readonly string Add = Sql.Read("People/add_person");
    private static readonly string AddMany = Sql.Read("People/add_persons");
    private static readonly string Find = Sql.Read("People/find_person");
    private static readonly string Erase = Sql.Read("People/erase_person");
    private static readonly string EraseValues = Sql.Read("People/erase_values");
    private static readonly string EraseAccount = Sql.Read("Accounts/erase_account");
    private static readonly string EraseEvidence = Sql.Read("People/erase_evidence");

    /// <summary>Enters a person; the same NIP in a region is the same person.</summary>
    /// <returns>His key, for example <c>P-123</c>.</returns>
    public async Task<string> AddAsync(string region, string? nip, string? name, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Add);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.Add(new NpgsqlParameter("nip", NpgsqlDbType.Text) { Value = (object?)nip ?? DBNull.Value });
        command.Parameters.Add(
            new NpgsqlParameter("name", NpgsqlDbType.Text) { Value = (object?)name ?? DBNull.Value }
        );
        var id = (long)(await command.ExecuteScalarAsync(cancel))!;
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}");
    }

    /// <summary>Enters many persons at once; the same number in a region is the same person.</summary>
    /// <param name="region">The region's code.</param>
    /// <param name="persons">Their numbers, each once: NIP, or NIK for who has none; with their names, or null.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Their keys, by number.</returns>
    public async Task<IReadOnlyDictionary<string, string>> AddAsync(
        string region,
        IReadOnlyList<(string Number, string? Name)> persons,
        CancellationToken cancel = default
    )
    {
        var keys = new Dictionary<string, string>(persons.Count, StringComparer.Ordinal);
        await using var command = source.CreateCommand(AddMany);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("nips", persons.Select(person => person.Number).ToArray());
        command.Parameters.Add(
            new NpgsqlParameter("names", NpgsqlDbType.Array | NpgsqlDbType.Text)
            {
                Value = persons.Select(person => person.Name).ToArray(),
            }
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            keys[reader.Text("nip")] = string.Create(
                CultureInfo.InvariantCulture,
                $"{Prefix}{reader.Long("person_id")}"
            );
        return keys;
    }

    /// <summary>A person by key; null where there is none.</summary>
    public async Task<Person?> FindAsync(string key, CancellationToken cancel = default)
    {
        if (IdOf(key) is not { } id)
            return null;
        await using var command = source.CreateCommand(Find);
        command.Parameters.AddWithValue("person", id);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new Person(
                key,
                reader.Text("region"),
                reader.TextOrNull("nip"),
                reader.TextOrNull("name"),
                reader.AtOrNull("erased_at")
            )
            : null;
    }

    /// <summary>
    /// Erases a person: name, NIP, all values and salts, the documents handed in for him, and what his own account says of
    /// him. Cases and their proofs stay.
    /// </summary>
    /// <returns>How many values were destroyed.</returns>
    public async Task<int> EraseAsync(string key, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (IdOf(key) is { } id)
        {
            await using var person = new NpgsqlCommand(Erase, connection);
            person.Parameters.AddWithValue("person", id);
            person.Parameters.AddWithValue("now", now.ToUniversalTime());
            await person.ExecuteNonQueryAsync(cancel);
        }
        await using var values = new NpgsqlCommand(EraseValues, connection);
        values.Parameters.AddWithValue("key", key);
        var destroyed = await values.ExecuteNonQueryAsync(cancel);
        await using var evidence = new NpgsqlCommand(EraseEvidence, connection);
        evidence.Parameters.AddWithValue("key", key);
        await evidence.ExecuteNonQueryAsync(cancel);
        await using var account = new NpgsqlCommand(EraseAccount, connection);
        account.Parameters.AddWithValue("key", key);
        account.Parameters.AddWithValue("now", now.ToUniversalTime());
        account.Parameters.AddWithValue("stamp", RandomNumberGenerator.GetHexString(32, lowercase: true));
        await account.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return destroyed;
    }

    private static long? IdOf(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(key.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
