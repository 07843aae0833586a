using Npgsql;
using NpgsqlTypes;

namespace Magang.Workflows.Postgres.Accounts;

/// <summary>An office that an account holds.</summary>
/// <param name="Id">Its number; 0 where it is not kept yet.</param>
/// <param name="Account">Who holds it.</param>
/// <param name="Region">Code of the region it is held in.</param>
/// <param name="Role">For example <c>SEKDA</c>.</param>
/// <param name="Opd">The OPD it is held in; null where it has none.</param>
/// <param name="Kind"><c>DEFINITIF</c>, <c>PLT</c> or <c>PLH</c>.</param>
/// <param name="Decree">Number of the decree that gives it; null where none is needed.</param>
/// <param name="FromOn">Its first day, in the region's zone.</param>
/// <param name="UntilOn">Its last day; null while no end is known.</param>
public sealed record Assignment(
    long Id,
    long Account,
    string Region,
    string Role,
    string? Opd,
    string Kind,
    string? Decree,
    DateOnly FromOn,
    DateOnly? UntilOn
)
{
    /// <summary>Whether it is held on a day of its region.</summary>
    public bool HoldsOn(DateOnly day) => FromOn <= day && (UntilOn is null || day <= UntilOn);
}

/// <summary>Who holds which office, from when to when.</summary>
public sealed class AssignmentStore(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly string Lock = Sql.Read("Accounts/lock_account");
    private static readonly string Excluding = Sql.Read("Accounts/excluding_assignment");
    private static readonly string Insert = Sql.Read("Accounts/insert_assignment");
    private static readonly string End = Sql.Read("Accounts/end_assignment");
    private static readonly string OfAccounts = Sql.Read("Accounts/assignments");

    /// <summary>Gives an office, unless another one of the same days forbids it.</summary>
    /// <param name="office">The office.</param>
    /// <param name="excluding">Roles that nobody may hold on the same day.</param>
    /// <param name="by">Key of the account that gives it.</param>
    /// <param name="cancel">Gives up; nothing is kept then.</param>
    /// <returns>Its number, or the role that forbids it; neither where the account is closed or does not exist.</returns>
    public async Task<(long? Id, string? ForbiddenBy)> AddAsync(
        Assignment office,
        IReadOnlyCollection<string> excluding,
        string by,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var held = new NpgsqlCommand(Lock, connection, transaction))
        {
            held.Parameters.AddWithValue("account", office.Account);
            if (await held.ExecuteScalarAsync(cancel) is null)
                return (null, null);
        }

        await using (var other = new NpgsqlCommand(Excluding, connection, transaction))
        {
            other.Parameters.AddWithValue("account", office.Account);
            other.Parameters.AddWithValue("excluding", excluding.ToArray());
            Dated(other, office);
            if (await other.ExecuteScalarAsync(cancel) is string forbidding)
                return (null, forbidding);
        }

        await using var insert = new NpgsqlCommand(Insert, connection, transaction);
        insert.Parameters.AddWithValue("account", office.Account);
        insert.Parameters.AddWithValue("region", office.Region);
        insert.Parameters.AddWithValue("role", office.Role);
        insert.Parameters.AddText("opd", office.Opd);
        insert.Parameters.AddWithValue("kind", office.Kind);
        insert.Parameters.AddText("decree", office.Decree);
        Dated(insert, office);
        insert.Parameters.AddWithValue("by", by);
        insert.Parameters.AddWithValue("now", time.GetUtcNow());
        var id = (long)(await insert.ExecuteScalarAsync(cancel))!;
        await transaction.CommitAsync(cancel);
        return (id, null);
    }

    /// <summary>Takes an office back at once.</summary>
    /// <returns>False where this account has no such office.</returns>
    public async Task<bool> EndAsync(long account, long assignment, string by, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(End);
        command.Parameters.AddWithValue("account", account);
        command.Parameters.AddWithValue("assignment", assignment);
        command.Parameters.AddWithValue("by", by);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>The offices of accounts, also those that are over or still to come, by their first day.</summary>
    public async Task<IReadOnlyList<Assignment>> OfAsync(
        IReadOnlyCollection<long> accounts,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(OfAccounts);
        command.Parameters.AddWithValue("accounts", accounts.ToArray());
        return await command.RowsAsync(Row, cancel);
    }

    private static void Dated(NpgsqlCommand command, Assignment office)
    {
        command.Parameters.AddWithValue("from", office.FromOn);
        command.Parameters.Add(
            new NpgsqlParameter("until", NpgsqlDbType.Date) { Value = (object?)office.UntilOn ?? DBNull.Value }
        );
    }

    private static Assignment Row(NpgsqlDataReader reader)
    {
        var until = reader.GetOrdinal("until_on");
        return new Assignment(
            reader.Long("assignment_id"),
            reader.Long("account_id"),
            reader.Text("region"),
            reader.Text("role"),
            reader.TextOrNull("opd"),
            reader.Text("kind"),
            reader.TextOrNull("decree"),
            reader.GetFieldValue<DateOnly>(reader.GetOrdinal("from_on")),
            reader.IsDBNull(until) ? null : reader.GetFieldValue<DateOnly>(until)
        );
    }
}
