using System.Security.Cryptography;
using Npgsql;

namespace Magang.Workflows.Postgres.Accounts;

/// <summary>Accounts for trying things out, apart from everybody's own.</summary>
public sealed class SampleStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Real = Sql.Read("Accounts/real_accounts");
    private static readonly string Make = Sql.Read("Accounts/make_sample");
    private static readonly string Sleep = Sql.Read("Accounts/put_samples_to_sleep");

    /// <summary>How many accounts are no samples.</summary>
    public async Task<long> RealAccountsAsync(CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Real);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Makes a sample account, or gives the one that is there another password.</summary>
    /// <returns>Its number, and whether it is new; null where the address, or the person, has an account that is no sample.</returns>
    public async Task<(long Id, bool IsNew)?> MakeAsync(
        NewAccount account,
        string passwordHash,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Make);
        command.Parameters.AddWithValue("region", account.Region);
        command.Parameters.AddWithValue("name", account.Name);
        command.Parameters.AddWithValue("email", account.Email);
        command.Parameters.AddWithValue("normalized_email", account.NormalizedEmail);
        command.Parameters.AddText("person", account.Person);
        command.Parameters.AddWithValue("password", passwordHash);
        command.Parameters.AddWithValue("stamp", Stamp());
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? (reader.Long("account_id"), reader.Flag("is_new")) : null;
    }

    /// <summary>Takes their passwords from all of them.</summary>
    /// <returns>How many had one.</returns>
    public async Task<int> SleepAsync(CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Sleep);
        command.Parameters.AddWithValue("stamp", Stamp());
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static string Stamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
