using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Magang.Workflows.Postgres.Accounts;

/// <summary>Accounts, apart from what Identity itself reads and writes on the same rows.</summary>
public sealed class AccountStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Insert = Sql.Read("Accounts/insert_account");
    private static readonly string LockFirst = Sql.Read("Accounts/lock_first");
    private static readonly string MakeFirst = Sql.Read("Accounts/make_first");
    private static readonly string One = Sql.Read("Accounts/account");
    private static readonly string ByEmail = Sql.Read("Accounts/account_by_email");
    private static readonly string ByLink = Sql.Read("Accounts/account_by_link");
    private static readonly string All = Sql.Read("Accounts/list_accounts");
    private static readonly string Renew = Sql.Read("Accounts/renew_link");
    private static readonly string Use = Sql.Read("Accounts/use_link");
    private static readonly string UseCode = Sql.Read("Accounts/use_code");
    private static readonly string Close = Sql.Read("Accounts/close_account");
    private static readonly string DropSecond = Sql.Read("Accounts/drop_second_step");

    /// <summary>Makes an account that waits for its link to be used.</summary>
    /// <returns>Its number; null where the address, or the person, has an account already.</returns>
    public async Task<long?> AddAsync(NewAccount account, AccountLink link, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Insert);
        command.Parameters.AddWithValue("region", account.Region);
        command.Parameters.AddWithValue("name", account.Name);
        command.Parameters.AddWithValue("email", account.Email);
        command.Parameters.AddWithValue("normalized_email", account.NormalizedEmail);
        command.Parameters.AddText("person", account.Person);
        command.Parameters.AddWithValue("by", account.By);
        Linked(command, link);
        Stamped(command);
        try
        {
            return (long)(await command.ExecuteScalarAsync(cancel))!;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return null;
        }
    }

    /// <summary>Makes the first account where there is none at all, or gives the one that nobody took yet a new link.</summary>
    /// <param name="region">The installation's own region.</param>
    /// <param name="name">What it is called until somebody takes it.</param>
    /// <param name="link">Its link.</param>
    /// <param name="cancel">Ends the query.</param>
    /// <returns>Its number and whether it was made now; null where there are accounts.</returns>
    public async Task<(long Id, bool IsNew)?> FirstAsync(
        string region,
        string name,
        AccountLink link,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var held = new NpgsqlCommand(LockFirst, connection, transaction))
            await held.ExecuteNonQueryAsync(cancel);
        (long, bool)? made = null;
        await using (var command = new NpgsqlCommand(MakeFirst, connection, transaction))
        {
            command.Parameters.AddWithValue("region", region);
            command.Parameters.AddWithValue("name", name);
            command.Parameters.AddWithValue("by", "sistem");
            Linked(command, link);
            Stamped(command);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            if (await reader.ReadAsync(cancel))
                made = (reader.Long("account_id"), reader.Flag("is_new"));
        }

        await transaction.CommitAsync(cancel);
        return made;
    }

    /// <summary>An account by number; null where there is none.</summary>
    public Task<AccountRow?> FindAsync(long id, CancellationToken cancel = default) =>
        OneAsync(One, command => command.Parameters.AddWithValue("account", id), cancel);

    /// <summary>The account that signs in with an address; null where there is none.</summary>
    /// <param name="normalizedEmail">In the form in which addresses are looked up.</param>
    /// <param name="cancel">Ends the query.</param>
    public Task<AccountRow?> FindByEmailAsync(string normalizedEmail, CancellationToken cancel = default) =>
        OneAsync(ByEmail, command => command.Parameters.AddWithValue("email", normalizedEmail), cancel);

    /// <summary>The account that a link leads to; null where the link was used, is too old, or never was.</summary>
    public Task<AccountRow?> FindByLinkAsync(byte[] hash, CancellationToken cancel = default) =>
        OneAsync(
            ByLink,
            command =>
            {
                command.Parameters.AddWithValue("link", hash);
                command.Parameters.AddWithValue("now", time.GetUtcNow());
            },
            cancel
        );

    /// <summary>Accounts by name, those in use first.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(int limit = 1000, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(All);
        command.Parameters.AddWithValue("limit", limit);
        return await command.RowsAsync(Row, cancel);
    }

    /// <summary>Gives an account a new link; the one before leads nowhere from then on.</summary>
    /// <returns>False where the account is closed or does not exist.</returns>
    public async Task<bool> RenewLinkAsync(long id, AccountLink link, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Renew);
        command.Parameters.AddWithValue("account", id);
        command.Parameters.AddWithValue("link", link.Hash);
        command.Parameters.AddWithValue("expires", link.ExpiresAt);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>Sets a password by a link, spends the link and ends every session of the account.</summary>
    /// <param name="hash">SHA-256 of what stands in the link.</param>
    /// <param name="use">What is set.</param>
    /// <param name="cancel">Ends the query.</param>
    /// <returns>The account; null where the link was used, is too old, or never was.</returns>
    /// <exception cref="EmailTakenException">Another account signs in with the address.</exception>
    public async Task<long?> UseLinkAsync(byte[] hash, LinkUse use, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Use);
        command.Parameters.AddWithValue("link", hash);
        command.Parameters.AddWithValue("password", use.PasswordHash);
        command.Parameters.AddText("name", use.Name);
        command.Parameters.AddText("email", use.Email);
        command.Parameters.AddText("normalized_email", use.NormalizedEmail);
        Stamped(command);
        try
        {
            return (long?)await command.ExecuteScalarAsync(cancel);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new EmailTakenException();
        }
    }

    /// <summary>Marks a code of the authenticator as taken.</summary>
    /// <param name="id">The account.</param>
    /// <param name="code">The code.</param>
    /// <param name="valid">How long the authenticator would take the same code again.</param>
    /// <param name="cancel">Ends the query.</param>
    /// <returns>False where it was taken within that time.</returns>
    public async Task<bool> UseCodeAsync(long id, string code, TimeSpan valid, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        await using var command = source.CreateCommand(UseCode);
        command.Parameters.AddWithValue("account", id);
        command.Parameters.AddWithValue(
            "code",
            SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}:{code}"))
            )
        );
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("since", now - valid);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>Closes an account: its sessions, its link and its password end at once.</summary>
    /// <returns>False where it is closed already, or does not exist.</returns>
    public async Task<bool> CloseAsync(long id, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Close);
        command.Parameters.AddWithValue("account", id);
        Stamped(command);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>Takes the second step of an account away, and ends its sessions.</summary>
    public async Task DropSecondStepAsync(long id, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(DropSecond);
        command.Parameters.AddWithValue("account", id);
        Stamped(command);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private void Stamped(NpgsqlCommand command)
    {
        command.Parameters.AddWithValue("stamp", RandomNumberGenerator.GetHexString(32, lowercase: true));
        command.Parameters.AddWithValue("now", time.GetUtcNow());
    }

    private static void Linked(NpgsqlCommand command, AccountLink link)
    {
        command.Parameters.AddWithValue("link", link.Hash);
        command.Parameters.AddWithValue("expires", link.ExpiresAt);
    }

    private async Task<AccountRow?> OneAsync(string statement, Action<NpgsqlCommand> fill, CancellationToken cancel)
    {
#pragma warning disable CA2100 // The text is an embedded file of this assembly.
        await using var command = source.CreateCommand(statement);
#pragma warning restore CA2100
        fill(command);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? Row(reader) : null;
    }

    private static AccountRow Row(NpgsqlDataReader reader) =>
        new(
            reader.Long("account_id"),
            reader.Text("region"),
            reader.Text("name"),
            reader.TextOrNull("email"),
            reader.TextOrNull("person"),
            reader.Flag("is_first"),
            reader.Flag("has_password"),
            reader.Flag("two_factor_enabled"),
            reader.AtOrNull("lockout_end"),
            reader.AtOrNull("link_expires_at"),
            reader.At("created_at"),
            reader.AtOrNull("closed_at")
        );
}
