using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Host.Api;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Regulations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Magang.Workflows.IntegrationTests.Api;

/// <summary>The whole server in this process, on a test's own database, with the definitions of the repository. It is stepped by hand.</summary>
internal sealed class AnApi : IAsyncDisposable
{
    public const string Operator = "operator-1;peran=OPERATOR_BADAN";
    public const string KepalaBadan = "kepala-badan;peran=KEPALA_BADAN";
    public const string KepalaDinasA = "kepala-a;peran=KEPALA_OPD;opd=DINAS_A";
    public const string Sekda = "sekda;peran=SEKDA";

    /// <summary>A made-up number of the right form.</summary>
    public const string NipA = "199001012015011001";

    /// <summary>Another one.</summary>
    public const string NipB = "199002022015022002";

    private static readonly Lazy<Task<AnApi>> _shared = new(() => StartAsync());

    private readonly TestDatabase _database;
    private readonly WebApplication _server;

    private AnApi(TestDatabase database, EngineRuntime runtime, WebApplication server) =>
        (_database, Runtime, _server, Http, Cast) = (
            database,
            runtime,
            server,
            server.GetTestClient(),
            new Cast(runtime)
        );

    public EngineRuntime Runtime { get; }

    public HttpClient Http { get; }

    public Cast Cast { get; }

    public NpgsqlDataSource Source => _database.Source;

    public IServiceProvider Services => _server.Services;

    public static string Workflows => WorkflowsFolder.Find(given: null, AppContext.BaseDirectory);

    /// <summary>A server of a test's own.</summary>
    /// <param name="workflows">Another folder than the repository's; it is published then.</param>
    /// <param name="time">Another clock than the real one; what the folder has is published by it then.</param>
    public static async Task<AnApi> StartAsync(string? workflows = null, TimeProvider? time = null)
    {
        var isUsual = workflows is null && time is null;
        var database = isUsual ? await TestDatabase.WithWorkflowsAsync() : await TestDatabase.CreateAsync();
        var runtime = await EngineRuntime.StartAsync(
            new EngineOptions
            {
                ConnectionString = database.ConnectionString,
                Workflows = workflows ?? Workflows,
                Time = time ?? TimeProvider.System,
                Pumps = false,
                Publish = !isUsual,
            }
        );
        var server = ApiServer.Build(
            runtime,
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.WebHost.UseTestServer();
            }
        );
        await server.StartAsync();
        return new AnApi(database, runtime, server);
    }

    /// <summary>The server of all tests that disturb nobody: they bring cases and definitions of their own, count nothing of others, and step nothing.</summary>
    /// <remarks>It lasts until the run ends, and is not to be disposed.</remarks>
    public static Task<AnApi> SharedAsync() => _shared.Value;

    /// <summary>Ends what tests shared; nothing where none did.</summary>
    internal static async Task StopSharedAsync()
    {
        if (_shared.IsValueCreated && _shared.Value.IsCompletedSuccessfully)
            await (await _shared.Value).DisposeAsync();
    }

    /// <summary>A batch with these participants, taken to where every case is open.</summary>
    public async Task<long> OpenBatchAsync(params string[] rows)
    {
        var started = await PostAsync(Operator, "gelombang", ListOf(rows), "text/csv");
        var batch = (await BodyAsync(started)).GetProperty("instance").GetInt64();
        await CompleteAsync(
            Operator,
            $"{batch}-1",
            "SAHKAN",
            """{"plan":{"Needs":["Pelayanan"],"CoordinatedOpds":["DINAS_A"]}}"""
        );
        await CompleteAsync(Operator, $"{batch}-2", "CATAT", """{"coordination":{"Status":"DISEPAKATI"}}""");
        await Runtime.StepAsync();
        return batch;
    }

    public static string Row(string nip = NipA, string opd = "DINAS_A") =>
        $"{nip},Budi Contoh,PNS,{opd},BIDANG_A1,KEMENTERIAN_X,INSTANSI_PEMERINTAH,2027-02-01,2027-03-02";

    public static string ListOf(params string[] rows) =>
        "nip,nama,status,opd,unit,lokasi,jenis_lokasi,mulai,selesai\n" + string.Join('\n', rows) + "\n";

    /// <summary>The open task of an activity in a case.</summary>
    public async Task<JsonElement> TaskAsync(long instance, string activity) =>
        (await GetAsync(Operator, $"kasus/{instance}"))
            .GetProperty("tasks")
            .EnumerateArray()
            .Single(task =>
                task.GetProperty("activity").GetString() == activity
                && task.GetProperty("outcome").ValueKind == JsonValueKind.Null
            );

    public async Task<long[]> CasesAsync(long batch) =>
        [
            .. (await GetAsync(Operator, $"gelombang/{batch}"))
                .GetProperty("cases")
                .EnumerateArray()
                .Select(row => row.GetProperty("instance").GetInt64()),
        ];

    /// <summary>Ends a task; the test fails where it is refused.</summary>
    public async Task CompleteAsync(
        string who,
        string task,
        string decision,
        string form = "null",
        string evidence = "[]"
    )
    {
        var answer = await ActAsync(who, task, "selesai", Completion(decision, form, evidence));
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
    }

    public static string Completion(
        string decision,
        string form = "null",
        string evidence = "[]",
        string? operation = null
    ) =>
        $$"""{"operationId":"{{operation ?? Guid.NewGuid().ToString()}}","decision":"{{decision}}","form":{{form}},"evidence":{{evidence}}}""";

    public Task<HttpResponseMessage> ActAsync(string who, string task, string verb, string body) =>
        PostAsync(who, $"tugas/{task}/{verb}", body);

    public async Task<HttpResponseMessage> PostAsync(
        string who,
        string path,
        string body,
        string mediaType = "application/json",
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}");
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType));
        await SignAsync(request, who);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await Http.SendAsync(request);
    }

    /// <summary>Sends a request as somebody.</summary>
    public async Task SignAsync(HttpRequestMessage request, string who) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Cast.TokenAsync(who));

    public async Task<HttpResponseMessage> AskAsync(string who, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
        await SignAsync(request, who);
        return await Http.SendAsync(request);
    }

    public async Task<JsonElement> GetAsync(string who, string path)
    {
        var answer = await AskAsync(who, path);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
        return await BodyAsync(answer);
    }

    public static Task<JsonElement> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>();

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
        await Runtime.DisposeAsync();
        await _database.DisposeAsync();
    }
}
