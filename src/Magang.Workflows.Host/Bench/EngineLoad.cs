using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Definitions;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Magang.Workflows.Host.Bench;

/// <summary>The engine in this process, on a workflow of five gates that each wait for a signal.</summary>
internal sealed class EngineLoad : IAsyncDisposable
{
    /// <summary>Gates of one workflow.</summary>
    public const int Gates = 5;

    private readonly NpgsqlDataSource _source;
    private readonly Committer _committer;
    private readonly DefinitionKey _definition;
    private readonly Func<int, CaseFile> _caseOf;
    private readonly JsonElement _payload = Json.Parse("""{"oleh":"BADAN","keputusan":"TERIMA"}""");
    private long _workflows;

    private EngineLoad(
        NpgsqlDataSource source,
        Committer committer,
        DefinitionKey definition,
        Func<int, CaseFile> caseOf
    ) => (_source, _committer, _definition, _caseOf) = (source, committer, definition, caseOf);

    /// <summary>Publishes the workflow and starts the committer.</summary>
    /// <param name="connectionString">To a migrated database.</param>
    /// <param name="definition">Its embedded file.</param>
    /// <param name="reference">What its gates look things up in.</param>
    /// <param name="caseOf">The case that a client, from 0, starts each time.</param>
    public static async Task<EngineLoad> OpenAsync(
        string connectionString,
        string definition,
        Reference reference,
        Func<int, CaseFile> caseOf
    )
    {
        var source = Database.Connect(connectionString);
        var definitions = new DefinitionStore(source, TimeProvider.System);
        var (key, _) = await definitions.PublishAsync(BenchFiles.Bytes(definition));
        var options = new CommitterOptions { Reference = () => reference };
        return new EngineLoad(source, new Committer(source, definitions, options, NullLogger.Instance), key, caseOf);
    }

    /// <summary>Starts a workflow, passes its five gates, sees its end.</summary>
    public async Task WorkflowAsync(int client, GateTimes times)
    {
        var name = NextName(client);
        var instance = await StartAsync(client, name);
        for (var gate = 1; gate <= Gates; gate++)
        {
            var begun = Stopwatch.GetTimestamp();
            var answer = await SignalAsync(instance, gate, name);
            times.Passed(begun);
            if (answer.Body.AsSpan().IndexOf("\"Finished\""u8) >= 0 != (gate == Gates))
                throw new UnreachableException($"Instance {instance} ended elsewhere than at its last gate.");
        }
    }

    /// <summary>A name for the next workflow of a client: its start key, and the beginning of its operation ids.</summary>
    public string NextName(int client) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"bench-{client:000}-{Interlocked.Increment(ref _workflows):00000000}"
        );

    /// <summary>Starts one.</summary>
    public async Task<InstanceId> StartAsync(int client, string name)
    {
        var file = _caseOf(client);
        var beginning = new Beginning(_definition.DefinitionId, file.Routing)
        {
            Version = _definition.Version,
            Key = name,
        };
        var submission = Submission.Start(beginning, new Started { Facts = file.Facts }) with
        {
            Personal = file.Personal,
        };
        return (await _committer.SubmitAsync(submission)).Instance;
    }

    /// <summary>Signals a gate.</summary>
    /// <param name="instance">Whose.</param>
    /// <param name="gate">From 1.</param>
    /// <param name="name">As for the start.</param>
    public Task<CommitAnswer> SignalAsync(InstanceId instance, int gate, string name)
    {
        var text = gate.ToString(CultureInfo.InvariantCulture);
        var stimulus = new EventArrived($"isyarat-{text}", _payload) { OperationId = $"{name}-{text}" };
        return _committer.SubmitAsync(Submission.To(instance, stimulus));
    }

    /// <summary>Stops the committer and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _committer.DisposeAsync();
        await _source.DisposeAsync();
    }
}

/// <summary>What a workflow is started with.</summary>
/// <param name="Routing">Whose case.</param>
/// <param name="Facts">Its dossier.</param>
/// <param name="Personal">What the dossier's references stand for.</param>
internal sealed record CaseFile(Routing Routing, JsonElement Facts, IReadOnlyList<PersonalValue> Personal);
