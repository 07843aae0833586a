using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Personal;
using Npgsql;

namespace Magang.Workflows.Postgres.People;

/// <summary>Looks persons up, for intake and for those who may see them.</summary>
public sealed class PersonReading(NpgsqlDataSource source)
{
    private const string Prefix = "P-";

    private static readonly string ByNip = Sql.Read("People/find_by_nip");
    private static readonly string Named = Sql.Read("People/names");
    private static readonly string Values = Sql.Read("People/values");

    /// <summary>Keys of the persons who have these numbers, by number; numbers that nobody has are not among them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> KeysAsync(
        string region,
        IReadOnlyCollection<string> nips,
        CancellationToken cancel = default
    )
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        if (nips.Count == 0)
            return keys;
        await using var command = source.CreateCommand(ByNip);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("nips", nips.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            keys[reader.Text("nip")] = Key(reader.Long("person_id"));
        return keys;
    }

    /// <summary>Number and name by key; who was erased, or never was, is not among them.</summary>
    public async Task<IReadOnlyDictionary<string, (string Nip, string Name)>> NamesAsync(
        IEnumerable<string> keys,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Named);
        command.Parameters.AddWithValue("persons", keys.Select(IdOf).Distinct().ToArray());
        var names = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            names[Key(reader.Long("person_id"))] = (reader.Text("nip"), reader.TextOrNull("name") ?? "");
        return names;
    }

    /// <summary>The values of a person that were not erased.</summary>
    public async Task<Vault> VaultAsync(string person, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Values);
        command.Parameters.AddWithValue("person", person);
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            values[reader.Text("commitment")] = JsonElement.Parse(reader.Bytes("value"), Json.Kept);
        return new Vault(values);
    }

    private static string Key(long id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}");

    private static long IdOf(string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(key.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : 0;
}
