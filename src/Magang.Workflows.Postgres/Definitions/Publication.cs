using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Starts;
using Magang.Workflows.Proofs;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>Publishes one document, and republishes those that follow it. Everything or nothing, by the caller's transaction.</summary>
/// <param name="connection">Open and in a transaction of its own.</param>
/// <param name="load">Reads a version that was committed before.</param>
/// <param name="proof">What new versions are proved against.</param>
/// <param name="now">The instant of publishing.</param>
/// <param name="by">Who draws and publishes; null for a file, of which no version is made that was published before.</param>
internal sealed class Publication(
    NpgsqlConnection connection,
    Func<DefinitionKey, CancellationToken, ValueTask<Definition>> load,
    PublishProof proof,
    DateTimeOffset now,
    string? by = null
)
{
    private static readonly string Lock = Sql.Read("Definitions/lock_publishing");
    private static readonly string Same = Sql.Read("Definitions/same_definition");
    private static readonly string NewestSame = Sql.Read("Definitions/newest_same");
    private static readonly string NewestEver = Sql.Read("Definitions/newest_ever");
    private static readonly string Publisher = Sql.Read("Definitions/publisher");
    private static readonly string Insert = Sql.Read("Definitions/publish_definition");
    private static readonly string InsertUses = Sql.Read("Definitions/insert_uses");
    private static readonly string OfferedNames = Sql.Read("Definitions/offered_names");
    private static readonly string OfferedVersions = Sql.Read("Definitions/offered_versions");

    private readonly Dictionary<DefinitionKey, Definition> _made = [];

    /// <summary>The versions that were made, to be remembered once they are committed.</summary>
    public IReadOnlyDictionary<DefinitionKey, Definition> Made => _made;

    /// <summary>Lets nobody else publish until the transaction ends. To be called before any row of a definition or draft is locked.</summary>
    public async Task LockAsync(CancellationToken cancel)
    {
        await using var command = Command(Lock);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Publishes a document.</summary>
    /// <returns>The version that has this content and uses these versions, and whether it was made now.</returns>
    /// <exception cref="DefinitionRefusedException">The document has faults.</exception>
    /// <exception cref="UserBreaksException">One that follows it would have faults.</exception>
    public async Task<(DefinitionKey Key, bool IsNew)> PublishAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancel)
    {
        await LockAsync(cancel);
        var meant = await MeantAsync(DefinitionReader.References(utf8), cancel);
        Definition read;
        try
        {
            read = DefinitionReader.Read(utf8, workflows: Uses.Among(meant));
        }
        catch (DefinitionRefusedException)
        {
            if (await PublishedBeforeAsync(utf8, meant, cancel) is { } before)
                return (before, false);
            throw;
        }
        var (published, isNew) = await StoreAsync(read, utf8, by, cancel);
        if (isNew && read.UpdatesItsUsers)
            await FollowAsync(published, cancel);
        return (published.Key, isNew);
    }

    /// <summary>Reads a document as it would be published now, with the versions that it would use.</summary>
    /// <exception cref="DefinitionRefusedException">The document has faults.</exception>
    public async Task<Definition> ReadAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancel) =>
        DefinitionReader.Read(utf8, workflows: Uses.Among(await MeantAsync(DefinitionReader.References(utf8), cancel)));

    /// <summary>The version that a document is already, with what it would use now; null where it is none.</summary>
    /// <exception cref="DefinitionRefusedException">The document has faults.</exception>
    public async Task<DefinitionKey?> SameAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancel)
    {
        var read = await ReadAsync(utf8, cancel);
        return await VersionAsync(Same, read, [], cancel) is { } version ? read.Key with { Version = version } : null;
    }

    // An older program accepted this very document: nothing is published now, so its faults are no reason not to start.
    private async Task<DefinitionKey?> PublishedBeforeAsync(
        ReadOnlyMemory<byte> utf8,
        IReadOnlyList<Definition> meant,
        CancellationToken cancel
    )
    {
        Definition stored;
        try
        {
            stored = DefinitionReader.ReadStored(utf8, Uses.Among(meant));
        }
        catch (DefinitionRefusedException)
        {
            return null;
        }
        return await VersionAsync(Same, stored, [], cancel) is { } version
            ? stored.Key with
            {
                Version = version,
            }
            : null;
    }

    // Those that are used come before those that use them, so that each is republished once.
    private async Task FollowAsync(Definition published, CancellationToken cancel)
    {
        var renewed = new Dictionary<string, Definition>(StringComparer.Ordinal)
        {
            [published.Key.DefinitionId] = published,
        };
        var behind = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var key in await Uses.OfAsync(connection, published.Key.DefinitionId, cancel))
            behind[key.DefinitionId] = await load(key, cancel);
        while (behind.Count > 0)
        {
            // A circle over older versions has no first; whichever is taken is refused when it is read.
            var user =
                behind.Values.FirstOrDefault(one => !one.Uses.Any(used => behind.ContainsKey(used.Key.DefinitionId)))
                ?? behind.Values.First();
            behind.Remove(user.Key.DefinitionId);
            var pins = user.Uses.Select(used => renewed.GetValueOrDefault(used.Key.DefinitionId) ?? used).ToArray();
            var document = await SourceAsync(user.Key, cancel);
            try
            {
                var read = DefinitionReader.Read(document, workflows: Uses.Among(pins));
                // What an administrator drew stays his when it follows another.
                var drawnBy = await PublisherAsync(user.Key, cancel);
                renewed[user.Key.DefinitionId] = (await StoreAsync(read, document, drawnBy, cancel)).Definition;
            }
            catch (DefinitionRefusedException refused)
            {
                throw new UserBreaksException(published.Key.DefinitionId, user.Key, refused.Findings[0].ToString());
            }
        }
    }

    private async Task<(Definition Definition, bool IsNew)> StoreAsync(
        Definition read,
        ReadOnlyMemory<byte> utf8,
        string? drawnBy,
        CancellationToken cancel
    )
    {
        var arming = new Arming(connection);
        await arming.LockAsync(read.Key.DefinitionId, cancel);
        if (await VersionAsync(drawnBy is null ? Same : NewestSame, read, [], cancel) is { } same)
        {
            // Also where it was published before: by a version of the product that armed nothing.
            await ArmAsync(arming, read.AsVersion(same), cancel);
            return (read.AsVersion(same), false);
        }
        await ProveAsync(read, arming, cancel);
        NpgsqlParameter[] more =
        [
            new("name", read.Name),
            new("source", utf8.ToArray()),
            new("now", now),
            new("by", NpgsqlDbType.Text) { Value = (object?)drawnBy ?? DBNull.Value },
        ];
        // Nothing else publishes meanwhile, so a number comes back.
        var version = (await VersionAsync(Insert, read, more, cancel))!.Value;
        if (!read.Uses.IsEmpty)
        {
            await using var command = Command(InsertUses);
            command.Parameters.AddWithValue("definition", read.Key.DefinitionId);
            command.Parameters.AddWithValue("version", version);
            command.Parameters.AddWithValue("used_ids", read.Uses.Select(used => used.Key.DefinitionId).ToArray());
            command.Parameters.AddWithValue("used_versions", read.Uses.Select(used => used.Key.Version).ToArray());
            await command.ExecuteNonQueryAsync(cancel);
        }
        var made = read.AsVersion(version);
        _made[made.Key] = made;
        await ArmAsync(arming, made, cancel);
        return (made, true);
    }

    // Only what is new: a version that was published once stays what it is, whatever a regulation demands by now.
    private async Task ProveAsync(Definition read, Arming arming, CancellationToken cancel)
    {
        var report = await ReportAsync(read, arming, cancel);
        if (report.Problems > 0)
            throw new DefinitionRefusedException(read.Key.DefinitionId, report.Findings, report.Problems);
    }

    /// <summary>What the regulation says of a definition beside what is published now. Nothing is written.</summary>
    public Task<ProofReport> ReportAsync(Definition read, CancellationToken cancel) =>
        ReportAsync(read, new Arming(connection), cancel);

    private async Task<ProofReport> ReportAsync(Definition read, Arming arming, CancellationToken cancel)
    {
        var others = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var id in PublishProof.AsksFor(read))
            if (await NewestAsync(id, read, arming, cancel) is { } version)
            {
                var key = new DefinitionKey(id, version);
                others[id] = _made.TryGetValue(key, out var made) ? made : await load(key, cancel);
            }
        return proof.Report(read, others.GetValueOrDefault);
    }

    // Retracting a definition does not let it leave its programme.
    private async Task<int?> NewestAsync(string id, Definition read, Arming arming, CancellationToken cancel)
    {
        if (id != read.Key.DefinitionId)
            return await arming.NewestAsync(id, cancel);
        await using var command = Command(NewestEver);
        command.Parameters.AddWithValue("definition", id);
        return await command.ExecuteScalarAsync(cancel) as int?;
    }

    private async Task ArmAsync(Arming arming, Definition published, CancellationToken cancel)
    {
        if (await arming.NewestAsync(published.Key.DefinitionId, cancel) == published.Key.Version)
            await arming.ArmAsync(published.Key.DefinitionId, published, now, cancel);
    }

    private async Task<int?> VersionAsync(string sql, Definition read, NpgsqlParameter[] more, CancellationToken cancel)
    {
        await using var command = Command(sql);
        command.Parameters.AddWithValue("definition", read.Key.DefinitionId);
        command.Parameters.AddWithValue("hash", read.ContentHash);
        command.Parameters.AddRange(more);
        return await command.ExecuteScalarAsync(cancel) as int?;
    }

    private async Task<string?> PublisherAsync(DefinitionKey key, CancellationToken cancel)
    {
        await using var command = Command(Publisher);
        command.Parameters.AddWithValue("definition", key.DefinitionId);
        command.Parameters.AddWithValue("version", key.Version);
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    // The versions that the references of a new document mean now.
    private async Task<IReadOnlyList<Definition>> MeantAsync(
        IReadOnlyCollection<WorkflowReference> references,
        CancellationToken cancel
    )
    {
        if (references.Count == 0)
            return [];
        var ids = references
            .Select(reference => reference.DefinitionId)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        if (references.Any(reference => reference.DefinitionId is null))
            ids.UnionWith(await NamedAsync(references, cancel));
        var offered = new List<DocumentFacts>();
        await using (var command = Command(OfferedVersions))
        {
            command.Parameters.AddWithValue("definitions", ids.ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                var key = new DefinitionKey(reader.Text("definition_id"), reader.Int("version"));
                offered.Add(DocumentFacts.Of(reader.GetFieldValue<byte[]>(reader.GetOrdinal("source")), key));
            }
        }
        var meant = new List<Definition>();
        foreach (
            var key in references.Select(reference => reference.Choose(offered)?.Key).OfType<DefinitionKey>().Distinct()
        )
            meant.Add(await load(key, cancel));
        return meant;
    }

    private async Task<IReadOnlyList<string>> NamedAsync(
        IReadOnlyCollection<WorkflowReference> references,
        CancellationToken cancel
    )
    {
        var ids = new List<string>();
        await using var command = Command(OfferedNames);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var facts = new DocumentFacts(new(reader.Text("definition_id"), 1), reader.Text("name"), null, null);
            if (references.Any(reference => reference.DefinitionId is null && reference.TypeName == facts.TypeName))
                ids.Add(facts.Key.DefinitionId);
        }
        return ids;
    }

    private async Task<byte[]> SourceAsync(DefinitionKey key, CancellationToken cancel) =>
        (await Uses.LoadAsync(connection, key, cancel)).Source;

#pragma warning disable CA2100 // The texts are embedded files of this assembly.
    private NpgsqlCommand Command(string sql) => new(sql, connection);
#pragma warning restore CA2100
}
