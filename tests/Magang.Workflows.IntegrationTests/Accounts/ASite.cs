using System.Collections.Concurrent;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.Postgres.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Magang.Workflows.IntegrationTests.Accounts;

/// <summary>One or more servers of one installation, in this process, on a test's own database, with a clock that can be set on.</summary>
internal sealed class ASite : IAsyncDisposable
{
    public const string Password = "kuda-laut-menari-pelan";

    private static readonly Lazy<Task<ASite>> _shared = new(() => StartAsync(workflows: true));

    private readonly TestDatabase _database;
    private readonly List<(EngineRuntime Runtime, WebApplication Server)> _nodes = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<Visitor>>> _entered = new(StringComparer.Ordinal);

    private ASite(TestDatabase database) => _database = database;

    public Clock Time { get; } = new();

    public EngineRuntime Runtime => _nodes[0].Runtime;

    public AccountStores Stores => Runtime.Accounts;

    public AccountKeeping Keeping => new(Stores, () => Runtime.Regulations.Reference);

    public Npgsql.NpgsqlDataSource Source => _database.Source;

    public string ConnectionString => _database.ConnectionString;

    public IServiceProvider Services => _nodes[0].Server.Services;

    /// <summary>Today in Kota Metro.</summary>
    public DateOnly Today => Runtime.Regulations.Reference.RegionOf("METRO").Clock.DayOf(Runtime.Time.GetUtcNow());

    /// <summary>Where a real browser reaches it; empty where it does not listen.</summary>
    public string Address { get; private set; } = "";

    /// <summary>A site of a test's own.</summary>
    /// <param name="nodes">Servers.</param>
    /// <param name="workflows">Whether those of the repository are published.</param>
    /// <param name="time">Another clock than <see cref="Time"/>; the workflows are published by it then.</param>
    public static async Task<ASite> StartAsync(int nodes = 1, bool workflows = false, TimeProvider? time = null)
    {
        var site = new ASite(await DatabaseAsync(workflows, time));
        for (var node = 0; node < nodes; node++)
            await site.AddNodeAsync(web => web.UseTestServer(), workflows, time);
        return site;
    }

    /// <summary>The site, with the workflows of the repository, of all tests that only look: they change nothing that another could see.</summary>
    /// <remarks>It lasts until the run ends, and is not to be disposed.</remarks>
    public static Task<ASite> SharedAsync() => _shared.Value;

    /// <summary>Ends what tests shared; nothing where none did.</summary>
    internal static async Task StopSharedAsync()
    {
        if (_shared.IsValueCreated && _shared.Value.IsCompletedSuccessfully)
            await (await _shared.Value).DisposeAsync();
    }

    /// <summary>A server that listens on a port of its own.</summary>
    public static async Task<ASite> ListeningAsync(bool workflows = false, TimeProvider? time = null)
    {
        var site = new ASite(await DatabaseAsync(workflows, time));
        await site.AddNodeAsync(web => web.UseUrls("http://127.0.0.1:0"), workflows, time);
        site.Address = site._nodes[0].Server.Urls.Single();
        return site;
    }

    /// <summary>Somebody with a browser, who has not signed in.</summary>
    public Visitor Visit(int node = 0) => new(_nodes[node].Server.GetTestServer());

    /// <summary>Another system.</summary>
    public HttpClient Client() => _nodes[0].Server.GetTestClient();

    /// <summary>Somebody who comes by TLS.</summary>
    public Visitor VisitSecurely() => new(_nodes[0].Server.GetTestServer(), same: null, "https://localhost");

    /// <summary>The same browser, led to another server by a balancer.</summary>
    public Visitor Visit(int node, Visitor same) => new(_nodes[node].Server.GetTestServer(), same);

    /// <summary>An account with its password set, and its offices.</summary>
    public async Task<long> HasAsync(string email, string? person = null, params Assignment[] offices)
    {
        var (id, secret) = await Keeping.InviteAsync("METRO", $"Nama {email.Split('@')[0]}", email, person, "sistem");
        await Keeping.UseLinkAsync(secret, Password, Password, name: null, email: null, address: null);
        foreach (var office in offices)
            await Keeping.AssignAsync(office with { Account = id }, "sistem");
        return id;
    }

    public Assignment Office(string role, string? opd = null) =>
        new(0, 0, "METRO", role, opd, "DEFINITIF", Decree: null, Today, UntilOn: null);

    public async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = Visit();
        var answer = await visitor.SignInAsync(email, Password);
        Assert.That((int)answer.StatusCode, Is.EqualTo(302), await answer.Content.ReadAsStringAsync());
        return visitor;
    }

    /// <summary>Whoever holds this office in Kota Metro, in a browser of his own that is signed in.</summary>
    /// <param name="role">The office's role: <c>SEKDA</c>; his address is <c>sekda@contoh.go.id</c> then.</param>
    /// <param name="opd">The office's OPD, where the role needs one.</param>
    public async Task<Visitor> EnteredAsync(string role, string? opd = null)
    {
        var first = await _entered
            .GetOrAdd(
                $"{role} {opd}",
                _ => new Lazy<Task<Visitor>>(async () =>
                {
                    var email = $"{role}{opd}@contoh.go.id".ToLowerInvariant().Replace('_', '-');
                    await HasAsync(email, person: null, Office(role, opd));
                    return await SignedInAsync(email);
                })
            )
            .Value;
        return Visit().With(first.Cookies);
    }

    public async Task<IReadOnlyList<string>> KindsAsync() =>
        [.. (await Stores.Log.NewestAsync(100)).Select(happened => happened.Kind)];

    /// <summary>One of the engines.</summary>
    public EngineRuntime Node(int node) => _nodes[node].Runtime;

    public async Task RunAsync(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (runtime, server) in _nodes)
        {
            await server.DisposeAsync();
            await runtime.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    private static Task<TestDatabase> DatabaseAsync(bool workflows, TimeProvider? time) =>
        workflows && time is null ? TestDatabase.WithWorkflowsAsync() : TestDatabase.CreateAsync();

    private async Task AddNodeAsync(Action<IWebHostBuilder> listen, bool workflows = false, TimeProvider? time = null)
    {
        var runtime = await EngineRuntime.StartAsync(
            new EngineOptions
            {
                ConnectionString = _database.ConnectionString,
                Workflows = AnApi.Workflows,
                Pumps = false,
                Publish = workflows && time is not null,
                Time = time ?? Time,
            }
        );
        var server = ApiServer.Build(
            runtime,
            builder =>
            {
                builder.Logging.ClearProviders();
                listen(builder.WebHost);
            }
        );
        await server.StartAsync();
        _nodes.Add((runtime, server));
    }
}

/// <summary>A clock that goes as the real one does, set on by hand.</summary>
internal sealed class Clock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan span) => _ahead += span;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}
