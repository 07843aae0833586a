using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Personal;
using Npgsql;

namespace Magang.Workflows.Postgres.Persons;

/// <summary>Who the keys of persons stand for, and the values that may be read of them. Everything here can be erased.</summary>
public sealed class PersonStore(NpgsqlDataSource source)
{
    private const string Prefix = "P-";
    private static readonly string Ensure = Sql.Read("Persons/ensure_persons");
    private static readonly string Find = Sql.Read("Persons/find_persons");
    private static readonly string Read = Sql.Read("Persons/read_persons");
    private static readonly string Values = Sql.Read("Persons/read_values");

    /// <summary>The keys of persons, who are made where they are not known.</summary>
    /// <param name="region">The region that knows them.</param>
    /// <param name="persons">NIP, each once, and name.</param>
    /// <param name="cancel">Ends the statement.</param>
    /// <returns>Key, for example <c>P-7</c>, by NIP.</returns>
    public async Task<IReadOnlyDictionary<string, string>> EnsureAsync(
        string region,
        IReadOnlyCollection<(string Nip, string Name)> persons,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Ensure);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("nips", persons.Select(person => person.Nip).ToArray());
        command.Parameters.AddWithValue("names", persons.Select(person => person.Name).ToArray());
        return await KeysAsync(command, cancel);
    }

    /// <summary>The keys of those of these numbers that are known.</summary>
    /// <param name="region">The region that knows them.</param>
    /// <param name="nips">Any texts.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(
        string region,
        IReadOnlyCollection<string> nips,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Find);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("nips", nips.ToArray());
        return await KeysAsync(command, cancel);
    }

    /// <summary>Number and name behind keys; who was erased, or never was, is not among them.</summary>
    public async Task<IReadOnlyDictionary<string, (string Nip, string Name)>> ReadAsync(
        IEnumerable<string> keys,
        CancellationToken cancel = default
    )
    {
        var ids = keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(key =>
                long.TryParse(key.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
            );
        await using var command = source.CreateCommand(Read);
        command.Parameters.AddWithValue("ids", ids.Distinct().ToArray());
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (reader.TextOrNull("nip") is { } nip)
                found[Key(reader.Long("person_id"))] = (nip, reader.TextOrNull("name") ?? "");
        }

        return found;
    }

    /// <summary>All values of a person that were not erased.</summary>
    public async Task<Vault> VaultAsync(string person, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Values);
        command.Parameters.AddWithValue("person", person);
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            values[reader.Text("commitment")] = JsonElement.Parse(reader.Bytes("value"));
        return new Vault(values);
    }

    private static async Task<IReadOnlyDictionary<string, string>> KeysAsync(
        NpgsqlCommand command,
        CancellationToken cancel
    )
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            keys[reader.Text("nip")] = Key(reader.Long("person_id"));
        return keys;
    }

    private static string Key(long id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}");
}
