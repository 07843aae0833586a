using Npgsql;

namespace Magang.Workflows.Postgres.Organisation;

/// <summary>Files that were checked and wait to be confirmed: one for each account and purpose.</summary>
public sealed class WaitingFiles(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>How long a file waits.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromDays(1);

    private static readonly string Keep = Sql.Read("Organisation/keep_file");
    private static readonly string One = Sql.Read("Organisation/waiting_file");
    private static readonly string Drop = Sql.Read("Organisation/drop_file");

    /// <summary>Keeps a file, in the place of the one before it.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="region">Code of the region it is for.</param>
    /// <param name="content">The file.</param>
    /// <param name="mark">Its SHA-256.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task KeepAsync(
        long account,
        string purpose,
        string region,
        byte[] content,
        byte[] mark,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(Keep);
        Named(command, account, purpose);
        command.Parameters.AddWithValue("region", region);
        command.Parameters.AddWithValue("content", content);
        command.Parameters.AddWithValue("mark", mark);
        command.Parameters.AddWithValue("now", time.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The file with this mark, and the region it is for; null where another one was checked since, or it is too old.</summary>
    public async Task<(string Region, byte[] Content)?> FindAsync(
        long account,
        string purpose,
        byte[] mark,
        CancellationToken cancel = default
    )
    {
        await using var command = source.CreateCommand(One);
        Named(command, account, purpose);
        command.Parameters.AddWithValue("mark", mark);
        command.Parameters.AddWithValue("oldest", time.GetUtcNow() - Wait);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? (reader.Text("region"), reader.Bytes("content")) : null;
    }

    /// <summary>Lets it go.</summary>
    public async Task DropAsync(long account, string purpose, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(Drop);
        Named(command, account, purpose);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Named(NpgsqlCommand command, long account, string purpose)
    {
        command.Parameters.AddWithValue("account", account);
        command.Parameters.AddWithValue("purpose", purpose);
    }
}
