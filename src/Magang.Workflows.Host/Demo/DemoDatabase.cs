using System.Security.Cryptography;
using Magang.Workflows.Host.Cluster;
using Npgsql;

namespace Magang.Workflows.Host.Demo;

/// <summary>A fresh database beside the product's own, dropped when disposed.</summary>
internal sealed class DemoDatabase : IAsyncDisposable
{
    private readonly DatabaseLocation _location;

    private DemoDatabase(DatabaseLocation location, string name)
    {
        (_location, Name) = (location, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(location.ConnectionString)
        {
            Database = name,
        }.ConnectionString;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Leads to it, with the password: never log it.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes one on the server of a location.</summary>
    /// <exception cref="DemoDatabaseException">The account may not make databases.</exception>
    public static async Task<DemoDatabase> CreateAsync(DatabaseLocation location, CancellationToken cancel)
    {
        var name = $"magang_demo_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var made = new DemoDatabase(location, name);
        try
        {
            await made.RunAsync("CREATE DATABASE ", cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DemoDatabaseException();
        }

        return made;
    }

    /// <summary>Drops it, whoever is still connected, also after Ctrl-C.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync("DROP DATABASE IF EXISTS ", CancellationToken.None, " WITH (FORCE)");
    }

    private async Task RunAsync(string verb, CancellationToken cancel, string end = "")
    {
        var address = new NpgsqlConnectionStringBuilder(_location.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(cancel);
#pragma warning disable CA2100 // Verbs of this class and a name of hexadecimal digits.
        await using var command = new NpgsqlCommand($"{verb}{PrivateCluster.Quoted(Name)}{end}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
