using Magang.Workflows.Engine;
using Magang.Workflows.Organisation;
using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Organisation;

/// <summary>A change of a region's units.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Version">Which, from 1.</param>
/// <param name="Change">What was changed, in words.</param>
/// <param name="By">Key of who did it.</param>
/// <param name="At">UTC.</param>
public sealed record OrganisationVersion(string Region, int Version, string Change, string By, DateTimeOffset At);

/// <summary>A change of a region's units, asked for.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="After">The version that it was made from; 0 where there was none.</param>
/// <param name="Units">All units, without faults.</param>
/// <param name="Change">What is changed, in words.</param>
/// <param name="By">Key of who does it.</param>
/// <param name="Mark">SHA-256 of the imported file; null where there is none.</param>
/// <param name="Gone">Codes of units that stand today and will not any more.</param>
public sealed record OrganisationChange(
    string Region,
    int After,
    IReadOnlyList<Unit> Units,
    string Change,
    string By,
    byte[]? Mark,
    IReadOnlyCollection<string> Gone
);

/// <summary>Open cases of an OPD.</summary>
/// <param name="Opd">Its code.</param>
/// <param name="Cases">How many.</param>
/// <param name="First">The first of them, five at most.</param>
public sealed record OpenCases(string Opd, long Cases, IReadOnlyList<InstanceId> First);

/// <summary>The units of regions, and all that they were before.</summary>
public sealed class OrganisationStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Newest = Sql.Read("Organisation/newest_versions");
    private static readonly string One = Sql.Read("Organisation/version");
    private static readonly string Many = Sql.Read("Organisation/versions");
    private static readonly string Units = Sql.Read("Organisation/units");
    private static readonly string Lock = Sql.Read("Organisation/lock_region");
    private static readonly string Open = Sql.Read("Organisation/open_cases_of");
    private static readonly string InsertVersion = Sql.Read("Organisation/insert_version");
    private static readonly string InsertUnits = Sql.Read("Organisation/insert_units");

    /// <summary>The newest version of each region that has one.</summary>
    public async Task<IReadOnlyDictionary<string, int>> NewestAsync(CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Newest);
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            versions.Add(reader.Text("region"), reader.Int("version"));
        return versions;
    }

    /// <summary>A region's newest version; null where nothing was ever imported.</summary>
    public async Task<OrganisationVersion?> FindAsync(string region, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(One);
        command.Parameters.AddWithValue("region", region);
        return (await VersionsAsync(command, region, cancel)).SingleOrDefault();
    }

    /// <summary>What was changed, the newest first.</summary>
    public async Task<IReadOnlyList<OrganisationVersion>> VersionsAsync(
        string region,
        int limit,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Many);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("limit", limit);
        return await VersionsAsync(command, region, cancel);
    }

    /// <summary>The units of a version, by code.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(string region, int version, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Units);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("version", version);
        var units = new List<Unit>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var until = reader.GetOrdinal("until_on");
            units.Add(
                new Unit(
                    reader.Text("code"),
                    reader.Text("name"),
                    reader.TextOrNull("parent"),
                    reader.GetFieldValue<DateOnly>(reader.GetOrdinal("from_on")),
                    reader.IsDBNull(until) ? null : reader.GetFieldValue<DateOnly>(until)
                )
            );
        }

        return units;
    }

    /// <summary>Open cases in OPDs.</summary>
    public async Task<IReadOnlyList<OpenCases>> OpenCasesAsync(
        string region,
        IReadOnlyCollection<string> opds,
        CancellationToken cancel = default
    )
    {
        if (opds.Count == 0)
            return [];
        await using var connection = await source.OpenConnectionAsync(cancel);
        return await OpenCasesAsync(connection, region, opds, cancel);
    }

    /// <summary>Writes a new version, all or nothing: unless another change came before, or open cases are of units that go.</summary>
    /// <returns>Its number, or the cases that forbid it; neither where <see cref="OrganisationChange.After"/> is not the newest any more.</returns>
    public async Task<(int? Version, IReadOnlyList<OpenCases> Forbidding)> AddAsync(
        OrganisationChange change,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var held = new NpgsqlCommand(Lock, connection, transaction))
        {
            held.Parameters.AddWithValue("region", change.Region);
            await held.ExecuteNonQueryAsync(cancel);
        }

        await using (var newest = new NpgsqlCommand(One, connection, transaction))
        {
            newest.Parameters.AddWithValue("region", change.Region);
            var before = await VersionsAsync(newest, change.Region, cancel);
            if ((before.Count == 0 ? 0 : before[0].Version) != change.After)
                return (null, []);
        }

        if (await OpenCasesAsync(connection, change.Region, change.Gone, cancel) is { Count: > 0 } forbidding)
            return (null, forbidding);
        var version = change.After + 1;
        await using (var insert = new NpgsqlCommand(InsertVersion, connection, transaction))
        {
            insert.Parameters.AddWithValue("region", change.Region);
            insert.Parameters.AddWithValue("version", version);
            insert.Parameters.AddWithValue("change", change.Change);
            insert.Parameters.AddWithValue("by", change.By);
            insert.Parameters.AddWithValue("now", time.GetUtcNow());
            insert.Parameters.Add(
                new NpgsqlParameter("mark", NpgsqlDbType.Bytea) { Value = (object?)change.Mark ?? DBNull.Value }
            );
            await insert.ExecuteNonQueryAsync(cancel);
        }

        await using (var insert = new NpgsqlCommand(InsertUnits, connection, transaction))
        {
            insert.Parameters.AddWithValue("region", change.Region);
            insert.Parameters.AddWithValue("version", version);
            insert.Parameters.AddWithValue("codes", change.Units.Select(unit => unit.Code).ToArray());
            insert.Parameters.AddWithValue("names", change.Units.Select(unit => unit.Name).ToArray());
            insert.Parameters.AddWithValue("parents", change.Units.Select(unit => unit.Parent).ToArray());
            insert.Parameters.AddWithValue("froms", change.Units.Select(unit => unit.FromOn).ToArray());
            insert.Parameters.Add(
                new NpgsqlParameter("untils", NpgsqlDbType.Array | NpgsqlDbType.Date)
                {
                    Value = change.Units.Select(unit => unit.UntilOn).ToArray(),
                }
            );
            await insert.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return (version, []);
    }

    private static async Task<IReadOnlyList<OpenCases>> OpenCasesAsync(
        NpgsqlConnection connection,
        string region,
        IReadOnlyCollection<string> opds,
        CancellationToken cancel
    )
    {
        if (opds.Count == 0)
            return [];
        await using var command = new NpgsqlCommand(Open, connection);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("gone", opds.ToArray());
        var found = new List<OpenCases>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var first = reader.GetFieldValue<long[]>(reader.GetOrdinal("first_cases"));
            found.Add(
                new OpenCases(reader.Text("opd"), reader.Long("cases"), [.. first.Select(id => new InstanceId(id))])
            );
        }

        return found;
    }

    private static async Task<IReadOnlyList<OrganisationVersion>> VersionsAsync(
        NpgsqlCommand command,
        string region,
        CancellationToken cancel
    )
    {
        var versions = new List<OrganisationVersion>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            versions.Add(
                new OrganisationVersion(
                    region,
                    reader.Int("version"),
                    reader.Text("change"),
                    reader.Text("made_by"),
                    reader.At("made_at")
                )
            );
        return versions;
    }
}
