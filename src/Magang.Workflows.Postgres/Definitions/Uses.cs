using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>Which published versions use which.</summary>
internal static class Uses
{
    private static readonly string Load = Sql.Read("Definitions/load_definition");
    private static readonly string Users = Sql.Read("Definitions/users_of_definition");

    /// <summary>The workflow that a reference means among some versions.</summary>
    public static Func<WorkflowReference, Definition?> Among(IReadOnlyCollection<Definition> versions)
    {
        var facts = versions.ToDictionary(version => DocumentFacts.Of(version.Source, version.Key));
        return reference => reference.Choose(facts.Keys) is { } chosen ? facts[chosen] : null;
    }

    /// <summary>One version's document, and the versions that it is pinned to.</summary>
    /// <exception cref="DefinitionMissingException">There is no such version.</exception>
    public static async Task<(byte[] Source, IReadOnlyList<DefinitionKey> Pins)> LoadAsync(
        NpgsqlConnection connection,
        DefinitionKey key,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Load, connection);
        command.Parameters.AddWithValue("definition", key.DefinitionId);
        command.Parameters.AddWithValue("version", key.Version);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
            throw new DefinitionMissingException(key.DefinitionId, key.Version);
        var ids = reader.GetFieldValue<string[]>(reader.GetOrdinal("used_ids"));
        var versions = reader.GetFieldValue<int[]>(reader.GetOrdinal("used_versions"));
        return (
            reader.GetFieldValue<byte[]>(reader.GetOrdinal("source")),
            [.. ids.Zip(versions, (id, version) => new DefinitionKey(id, version))]
        );
    }

    /// <summary>Who uses a definition in its newest version, directly or by way of others; by id.</summary>
    public static async Task<IReadOnlyList<DefinitionKey>> OfAsync(
        NpgsqlConnection connection,
        string definitionId,
        CancellationToken cancel
    )
    {
        var users = new List<DefinitionKey>();
        await using var command = new NpgsqlCommand(Users, connection);
        command.Parameters.AddWithValue("definition", definitionId);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            users.Add(new DefinitionKey(reader.Text("definition_id"), reader.Int("version")));
        return users;
    }
}
