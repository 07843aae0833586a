using System.Security.Cryptography;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.Postgres.Migrations;
using Npgsql;

namespace Magang.Workflows.IntegrationTests;

/// <summary>A database of one test's own, migrated; dropped when disposed.</summary>
/// <remarks>
/// It is copied from a template that the first test of a run that needs it makes. The server is the one that MAGANG_TEST_DATABASE leads
/// to; without it every such test fails and says how to start one. Where MAGANG_TEST_DATABASE_SEMENTARA says that the server
/// goes with the run, it is told not to wait for its disk: making and dropping a database takes a tenth of the time then.
/// </remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Variable = "MAGANG_TEST_DATABASE";
    private const string Throwaway = "MAGANG_TEST_DATABASE_SEMENTARA";

    private static readonly Lazy<Task<string>> _template = new(MakeTemplateAsync);
    private static readonly Lazy<Task<string>> _published = new(MakePublishedAsync);

    private readonly string _name;

    private TestDatabase(string name)
    {
        _name = name;
        ConnectionString = To(name);
        Source = NpgsqlDataSource.Create(ConnectionString);
    }

    /// <summary>Leads to this test's database.</summary>
    public string ConnectionString { get; }

    /// <summary>Connections to this test's database; disposed with it.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>A migrated database that nobody else knows.</summary>
    public static async Task<TestDatabase> CreateAsync() => new(await CopyAsync(await _template.Value));

    /// <summary>One in which a server has published the workflows of the repository.</summary>
    public static async Task<TestDatabase> WithWorkflowsAsync() => new(await CopyAsync(await _published.Value));

    /// <summary>Drops it, whoever is still connected.</summary>
    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await DropAsync(_name);
    }

    /// <summary>Drops the run's templates; nothing where no test needed one.</summary>
    internal static async Task DropTemplatesAsync()
    {
        foreach (var template in (Lazy<Task<string>>[])[_template, _published])
        {
            if (template.IsValueCreated && template.Value.IsCompletedSuccessfully)
                await DropAsync(await template.Value);
        }
    }

    private static async Task<string> MakeTemplateAsync()
    {
        if (Environment.GetEnvironmentVariable(Throwaway) == "ya")
        {
            foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
                await RunAsync($"ALTER SYSTEM SET {setting} = off");
            await RunAsync("SELECT pg_reload_conf()");
        }

        var name = NewName();
        await RunAsync($"""CREATE DATABASE "{name}" """);
        // A template can only be copied while nobody is connected to it.
        await using var source = NpgsqlDataSource.Create(To(name) + ";Pooling=false");
        await Migrator.ApplyAsync(source);
        return name;
    }

    // What the first start of a server does takes seconds; tests of that start begin with an empty database.
    private static async Task<string> MakePublishedAsync()
    {
        var name = await CopyAsync(await _template.Value);
        await using var runtime = await EngineRuntime.StartAsync(
            new EngineOptions
            {
                ConnectionString = To(name) + ";Pooling=false",
                Workflows = AnApi.Workflows,
                Pumps = false,
            }
        );
        return name;
    }

    private static async Task<string> CopyAsync(string template)
    {
        var name = NewName();
        await RunAsync($"""CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY""");
        return name;
    }

    private static Task DropAsync(string name) => RunAsync($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""");

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string To(string database) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
            ? new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString
            : throw new InvalidOperationException(
                $"No PostgreSQL for the tests: run export {Variable}=\"$(./magang basisdata start)\" first; "
                    + "./magang test does it all."
            );

    private static string NewName() => $"magang_tes_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
}
