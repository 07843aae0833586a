using System.Globalization;
using Magang.Workflows.Engine;
using Npgsql;

namespace Magang.Workflows.Postgres.Links;

/// <summary>A link by which somebody without an account takes part in one case.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Instance">The case.</param>
/// <param name="Region">Code of the case's region.</param>
/// <param name="Role">What its holder is in the case.</param>
/// <param name="Holder">Whom it was given to, as people call him.</param>
/// <param name="CreatedBy">Key of who made it.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresAt">From when on it leads nowhere, UTC.</param>
/// <param name="UsedAt">When it was last used, UTC; null where it never was.</param>
/// <param name="RevokedAt">UTC; null while nobody ended it.</param>
public sealed record CaseLink(
    long Id,
    InstanceId Instance,
    string Region,
    string Role,
    string Holder,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt,
    DateTimeOffset? RevokedAt
)
{
    /// <summary>How journals name who acts by it, for example <c>M-7</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"M-{Id}");

    /// <summary>Whether it leads anywhere at an instant.</summary>
    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>A link that is to be made.</summary>
/// <param name="Instance">The case.</param>
/// <param name="Region">Code of the case's region.</param>
/// <param name="Role">What its holder is in the case.</param>
/// <param name="Holder">Whom it is given to.</param>
/// <param name="KeyHash">SHA-256 of what stands in it.</param>
/// <param name="By">Key of who makes it.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record NewCaseLink(
    InstanceId Instance,
    string Region,
    string Role,
    string Holder,
    byte[] KeyHash,
    string By,
    DateTimeOffset ExpiresAt
);

/// <summary>Links to cases. What stands in one is nowhere here.</summary>
public sealed class CaseLinkStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Insert = Sql.Read("Links/insert_link");
    private static readonly string Use = Sql.Read("Links/use_link");
    private static readonly string OfCase = Sql.Read("Links/links_of_case");
    private static readonly string Revoke = Sql.Read("Links/revoke_link");

    /// <summary>Makes one.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> AddAsync(NewCaseLink link, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Insert);
        command.Parameters.AddWithValue("instance", link.Instance.Value);
        command.Parameters.AddWithValue("region", link.Region);
        command.Parameters.AddWithValue("role", link.Role);
        command.Parameters.AddWithValue("holder", link.Holder);
        command.Parameters.AddWithValue("key", link.KeyHash);
        command.Parameters.AddWithValue("by", link.By);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        command.Parameters.AddWithValue("expires", link.ExpiresAt.ToUniversalTime());
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The link of a key, which is used by this; null where it leads nowhere: ended, too old, or never made.</summary>
    public async Task<CaseLink?> UseAsync(byte[] keyHash, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Use);
        command.Parameters.AddWithValue("key", keyHash);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        return (await ReadAsync(command, cancel)).SingleOrDefault();
    }

    /// <summary>All links of a case, the newest first.</summary>
    public async Task<IReadOnlyList<CaseLink>> OfCaseAsync(InstanceId instance, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(OfCase);
        command.Parameters.AddWithValue("instance", instance.Value);
        return await ReadAsync(command, cancel);
    }

    /// <summary>Ends a link of a case at once.</summary>
    /// <returns>False where the case has no such link, or it was ended before.</returns>
    public async Task<bool> RevokeAsync(InstanceId instance, long link, string by, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Revoke);
        command.Parameters.AddWithValue("instance", instance.Value);
        command.Parameters.AddWithValue("link", link);
        command.Parameters.AddWithValue("by", by);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    private static async Task<IReadOnlyList<CaseLink>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var links = new List<CaseLink>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            links.Add(
                new CaseLink(
                    reader.Long("link_id"),
                    new InstanceId(reader.Long("instance_id")),
                    reader.Text("region"),
                    reader.Text("role"),
                    reader.Text("holder"),
                    reader.Text("created_by"),
                    reader.At("created_at"),
                    reader.At("expires_at"),
                    reader.AtOrNull("used_at"),
                    reader.AtOrNull("revoked_at")
                )
            );
        return links;
    }
}
