using Npgsql;

namespace Magang.Workflows.Postgres.Accounts;

/// <summary>A key of another system; the key itself is kept nowhere.</summary>
/// <param name="Id">Its number; journals know it as <c>K-</c> and this number.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Hint">Its first letters, by which people tell keys apart.</param>
/// <param name="Region">Code of the region that it may act in.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="UsedAt">When it was last used, to the minute. UTC; null where it never was.</param>
/// <param name="RevokedAt">UTC; null while it holds.</param>
public sealed record ApiKeyRow(
    long Id,
    string Name,
    string Hint,
    string Region,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt,
    DateTimeOffset? RevokedAt
)
{
    /// <summary>Whether it holds at an instant.</summary>
    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>A key that is to be made.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Hint">Its first letters.</param>
/// <param name="Hash">SHA-256 of the key.</param>
/// <param name="Region">Code of the region that it may act in.</param>
/// <param name="Scopes">What it may do; at least one.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="By">Key of the account that makes it.</param>
public sealed record NewApiKey(
    string Name,
    string Hint,
    byte[] Hash,
    string Region,
    IReadOnlyCollection<string> Scopes,
    DateTimeOffset ExpiresAt,
    string By
);

/// <summary>Keys by which other systems call.</summary>
public sealed class ApiKeyStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Insert = Sql.Read("Accounts/insert_api_key");
    private static readonly string One = Sql.Read("Accounts/api_key");
    private static readonly string All = Sql.Read("Accounts/api_keys");
    private static readonly string Use = Sql.Read("Accounts/use_api_key");
    private static readonly string Revoke = Sql.Read("Accounts/revoke_api_key");

    /// <summary>Keeps a new key.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> AddAsync(NewApiKey key, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Insert);
        command.Parameters.AddWithValue("name", key.Name);
        command.Parameters.AddWithValue("hint", key.Hint);
        command.Parameters.AddWithValue("key", key.Hash);
        command.Parameters.AddWithValue("region", key.Region);
        command.Parameters.AddWithValue("scopes", key.Scopes.ToArray());
        command.Parameters.AddWithValue("by", key.By);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        command.Parameters.AddWithValue("expires", key.ExpiresAt.ToUniversalTime());
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>A key by its hash, whether it holds or not; null where there is none.</summary>
    public async Task<ApiKeyRow?> FindAsync(byte[] hash, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(One);
        command.Parameters.AddWithValue("key", hash);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? Row(reader) : null;
    }

    /// <summary>All keys, newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(All);
        return await command.RowsAsync(Row, cancel);
    }

    /// <summary>Notes that a key was used.</summary>
    public async Task UsedAsync(long id, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Use);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Ends a key at once.</summary>
    /// <returns>False where it ended before, or does not exist.</returns>
    public async Task<bool> RevokeAsync(long id, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Revoke);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    private static ApiKeyRow Row(NpgsqlDataReader reader) =>
        new(
            reader.Long("api_key_id"),
            reader.Text("name"),
            reader.Text("hint"),
            reader.Text("region"),
            reader.Texts("scopes"),
            reader.At("created_at"),
            reader.At("expires_at"),
            reader.AtOrNull("used_at"),
            reader.AtOrNull("revoked_at")
        );
}
