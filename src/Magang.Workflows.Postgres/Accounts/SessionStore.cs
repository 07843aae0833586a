using Npgsql;

namespace Magang.Workflows.Postgres.Accounts;

/// <summary>A session as its row stands.</summary>
/// <param name="Id">Its number, for lists; it opens nothing.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Ticket">What the cookie stands for, sealed.</param>
/// <param name="Address">Where it began; null where that is not known.</param>
/// <param name="Browser">In which browser, in words; null where that is not known.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="SeenAt">When it was last used, to five minutes. UTC.</param>
public sealed record SessionRow(
    long Id,
    long Account,
    byte[] Ticket,
    string? Address,
    string? Browser,
    DateTimeOffset CreatedAt,
    DateTimeOffset SeenAt
);

/// <summary>A session that is to begin.</summary>
/// <param name="KeyHash">SHA-256 of the cookie's key.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Ticket">What the cookie stands for, sealed.</param>
/// <param name="ExpiresAt">Until when, where it is not used again. UTC.</param>
/// <param name="Address">Where from, or null.</param>
/// <param name="Browser">In which browser, in words, or null.</param>
public sealed record NewSession(
    byte[] KeyHash,
    long Account,
    byte[] Ticket,
    DateTimeOffset ExpiresAt,
    string? Address,
    string? Browser
);

/// <summary>Sessions of people who signed in, kept here and not in their cookies, so that they can be ended.</summary>
/// <param name="source">The database.</param>
/// <param name="time">The clock.</param>
public sealed class SessionStore(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>The longest that a session may last, however often it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private static readonly string Insert = Sql.Read("Accounts/insert_session");
    private static readonly string One = Sql.Read("Accounts/session");
    private static readonly string See = Sql.Read("Accounts/see_session");
    private static readonly string Renew = Sql.Read("Accounts/renew_session");
    private static readonly string Holding = Sql.Read("Accounts/holding_sessions");
    private static readonly string OfAccount = Sql.Read("Accounts/sessions");
    private static readonly string Revoke = Sql.Read("Accounts/revoke_session");
    private static readonly string RevokeByKey = Sql.Read("Accounts/revoke_session_by_key");

    /// <summary>Begins a session; nothing where its account is closed.</summary>
    public async Task AddAsync(NewSession session, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Insert);
        command.Parameters.AddWithValue("key", session.KeyHash);
        command.Parameters.AddWithValue("account", session.Account);
        command.Parameters.AddWithValue("ticket", session.Ticket);
        command.Parameters.AddText("address", session.Address);
        command.Parameters.AddText("browser", session.Browser);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        command.Parameters.AddWithValue("expires", session.ExpiresAt.ToUniversalTime());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The session of a cookie; null where it ended, or its account is closed or signed out everywhere.</summary>
    public async Task<SessionRow?> FindAsync(byte[] keyHash, CancellationToken cancel = default)
    {
        SessionRow? found;
        await using (var command = source.CreateCommand(One))
        {
            command.Parameters.AddWithValue("key", keyHash);
            Dated(command);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            found = await reader.ReadAsync(cancel) ? Row(reader) : null;
        }

        if (found is not null && time.GetUtcNow() - found.SeenAt > SeenEvery)
        {
            await using var seen = source.CreateCommand(See);
            seen.Parameters.AddWithValue("session", found.Id);
            seen.Parameters.AddWithValue("now", time.GetUtcNow());
            await seen.ExecuteNonQueryAsync(cancel);
        }

        return found;
    }

    /// <summary>Lets a session go on; one that ended stays so.</summary>
    public async Task RenewAsync(
        byte[] keyHash,
        byte[] ticket,
        DateTimeOffset expiresAt,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Renew);
        command.Parameters.AddWithValue("key", keyHash);
        command.Parameters.AddWithValue("ticket", ticket);
        command.Parameters.AddWithValue("expires", expiresAt.ToUniversalTime());
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The sessions of an account that hold, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(long account, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(OfAccount);
        command.Parameters.AddWithValue("account", account);
        Dated(command);
        return await command.RowsAsync(Row, cancel);
    }

    /// <summary>Those of some sessions that hold; asking does not use them.</summary>
    public async Task<IReadOnlySet<long>> HoldingAsync(IEnumerable<long> sessions, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Holding);
        command.Parameters.AddWithValue("sessions", sessions.ToArray());
        Dated(command);
        var holding = new HashSet<long>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            holding.Add(reader.Long("session_id"));
        return holding;
    }

    /// <summary>Ends one session of an account.</summary>
    /// <returns>False where the account has no such session.</returns>
    public async Task<bool> RevokeAsync(long account, long session, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Revoke);
        command.Parameters.AddWithValue("account", account);
        command.Parameters.AddWithValue("session", session);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>Ends the session of a cookie.</summary>
    public async Task RevokeAsync(byte[] keyHash, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(RevokeByKey);
        command.Parameters.AddWithValue("key", keyHash);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancel);
    }

    private void Dated(NpgsqlCommand command)
    {
        var now = time.GetUtcNow();
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("oldest", now - Longest);
    }

    private static SessionRow Row(NpgsqlDataReader reader) =>
        new(
            reader.Long("session_id"),
            reader.Long("account_id"),
            reader.Bytes("ticket"),
            reader.TextOrNull("address"),
            reader.TextOrNull("browser"),
            reader.At("created_at"),
            reader.At("seen_at")
        );
}
