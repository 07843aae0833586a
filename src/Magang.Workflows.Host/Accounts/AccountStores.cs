using Magang.Workflows.Postgres.Accounts;
using Npgsql;

namespace Magang.Workflows.Host.Accounts;

/// <summary>What the database holds about who may sign in.</summary>
/// <param name="source">The database.</param>
/// <param name="time">The clock.</param>
public sealed class AccountStores(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Accounts.</summary>
    public AccountStore Accounts { get; } = new(source, time);

    /// <summary>Offices.</summary>
    public AssignmentStore Assignments { get; } = new(source, time);

    /// <summary>Sessions.</summary>
    public SessionStore Sessions { get; } = new(source, time);

    /// <summary>Keys of other systems.</summary>
    public ApiKeyStore Keys { get; } = new(source, time);

    /// <summary>What happened around signing in.</summary>
    public SecurityLog Log { get; } = new(source, time);

    /// <summary>Keys of cookies and forms.</summary>
    public DataProtectionKeyStore Seals { get; } = new(source);
}
