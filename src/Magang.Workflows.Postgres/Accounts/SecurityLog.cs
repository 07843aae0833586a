using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Accounts;

/// <summary>Something that happened around signing in.</summary>
/// <param name="Kind">For example <c>MASUK_GAGAL</c>.</param>
/// <param name="Account">The account concerned; null where it is unknown.</param>
/// <param name="Actor">Key of who did it; null where nobody is known.</param>
/// <param name="Address">Where from, or null.</param>
/// <param name="Subject">A hash that stands for a name that was given, or the first letters of a key; never a secret.</param>
/// <param name="Detail">A word or two; never a secret, a name or an address of mail.</param>
public sealed record SecurityEvent(
    string Kind,
    long? Account = null,
    string? Actor = null,
    string? Address = null,
    string? Subject = null,
    string? Detail = null
);

/// <summary>What happened around signing in, kept for a year.</summary>
public sealed class SecurityLog(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Insert = Sql.Read("Accounts/insert_security_event");
    private static readonly string From = Sql.Read("Accounts/failures_from");
    private static readonly string Of = Sql.Read("Accounts/failures_of");
    private static readonly string Newest = Sql.Read("Accounts/security_events");

    /// <summary>Writes an event down.</summary>
    public async Task WriteAsync(SecurityEvent happened, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Insert);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        command.Parameters.AddWithValue("kind", happened.Kind);
        command.Parameters.Add(
            new NpgsqlParameter("account", NpgsqlDbType.Bigint) { Value = (object?)happened.Account ?? DBNull.Value }
        );
        command.Parameters.AddText("actor", happened.Actor);
        command.Parameters.AddText("address", happened.Address);
        command.Parameters.AddText("subject", happened.Subject);
        command.Parameters.AddText("detail", happened.Detail);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>How many events of a kind came from an address since an instant.</summary>
    public async Task<long> CountFromAsync(
        string kind,
        string address,
        DateTimeOffset since,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(From);
        command.Parameters.AddWithValue("kind", kind);
        command.Parameters.AddWithValue("address", address);
        command.Parameters.AddWithValue("since", since.ToUniversalTime());
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>How many events of a kind concern a subject since an instant.</summary>
    public async Task<long> CountOfAsync(
        string kind,
        string subject,
        DateTimeOffset since,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Of);
        command.Parameters.AddWithValue("kind", kind);
        command.Parameters.AddWithValue("subject", subject);
        command.Parameters.AddWithValue("since", since.ToUniversalTime());
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The newest events first.</summary>
    public async Task<IReadOnlyList<SecurityEvent>> NewestAsync(int limit, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Newest);
        command.Parameters.AddWithValue("limit", limit);
        return await command.RowsAsync(
            reader => new SecurityEvent(
                reader.Text("kind"),
                reader.LongOrNull("account_id"),
                reader.TextOrNull("actor"),
                reader.TextOrNull("address"),
                reader.TextOrNull("subject"),
                reader.TextOrNull("detail")
            ),
            cancel
        );
    }
}
