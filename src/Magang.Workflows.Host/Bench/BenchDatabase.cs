using Magang.Workflows.Postgres.Migrations;
using Npgsql;

namespace Magang.Workflows.Host.Bench;

/// <summary>The database <c>magang_bench</c>, beside the product's own: made empty for each part, dropped at the end.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    /// <summary>Its name.</summary>
    public const string Name = "magang_bench";

    private readonly string _server;

    private BenchDatabase(string server)
    {
        _server = server;
        ConnectionString = To(server, Name);
    }

    /// <summary>Leads to it, with the password: never log it.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes it anew; what a broken run left is dropped first.</summary>
    /// <param name="server">Any database of the server.</param>
    /// <param name="migrated">True for the product's tables, false for an empty database.</param>
    public static async Task<BenchDatabase> CreateAsync(string server, bool migrated)
    {
        var database = new BenchDatabase(server);
        await database.DropAsync();
        await database.RunAsync($"CREATE DATABASE {Name}");
        if (migrated)
        {
            await using var source = NpgsqlDataSource.Create(database.ConnectionString);
            await Migrator.ApplyAsync(source);
        }
        return database;
    }

    /// <summary>Drops it.</summary>
    public async ValueTask DisposeAsync() => await DropAsync();

    private Task DropAsync() => RunAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(To(_server, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    private static string To(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = database == Name }.ConnectionString;
}
