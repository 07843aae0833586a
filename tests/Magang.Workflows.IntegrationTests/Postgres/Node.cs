using Magang.Workflows.Engine;
using Magang.Workflows.Postgres;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Doctor;
using Magang.Workflows.Postgres.Events;
using Magang.Workflows.Postgres.Starts;
using Magang.Workflows.Postgres.Stimuli;
using Magang.Workflows.Postgres.Timers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Magang.Workflows.IntegrationTests.Postgres;

/// <summary>One server process' engine on a test's database; several of them are several processes.</summary>
internal sealed class Node : IAsyncDisposable
{
    public Node(TestDatabase database, CommitterOptions? options = null, bool prepare = true)
    {
        Source = Database.Connect(database.ConnectionString, prepare);
        Clock = (options?.Time as AClock) ?? new AClock();
        Definitions = new DefinitionStore(Source, Clock);
        Committer = new Committer(
            Source,
            Definitions,
            (options ?? new CommitterOptions()) with
            {
                Time = Clock,
            },
            NullLogger.Instance
        );
        Timers = new TimerPump(Source, Committer, Clock, NullLogger.Instance);
        Stimuli = new StimulusPump(Source, Committer, NullLogger.Instance);
        Events = new EventPump(Source, Committer, Clock, NullLogger.Instance);
        Outside = new EventStore(Source, Committer.Signs, Clock);
        Triggers = new TriggerPump(Source, Committer.Signs, "METRO", Clock, NullLogger.Instance);
    }

    public NpgsqlDataSource Source { get; }
    public AClock Clock { get; }
    public DefinitionStore Definitions { get; }
    public Committer Committer { get; }
    public TimerPump Timers { get; }
    public StimulusPump Stimuli { get; }
    public EventPump Events { get; }
    public EventStore Outside { get; }
    public TriggerPump Triggers { get; }

    public async Task<InstanceId> StartAsync(string definition, string? person = null, string? key = null)
    {
        var beginning = new Beginning(definition, new Routing("METRO", "BKD", person)) { Key = key };
        return (await Committer.SubmitAsync(Submission.Start(beginning, new Started()))).Instance;
    }

    public Task<CommitAnswer> SayAsync(InstanceId instance, string name, string? operation = null) =>
        Committer.SubmitAsync(Submission.To(instance, new EventArrived(name, default) { OperationId = operation }));

    /// <summary>Delivers until nothing waits.</summary>
    public async Task SettleAsync()
    {
        while (await Stimuli.DeliverAsync() > 0) { }
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<string>> FindingsAsync() =>
        [.. (await DatabaseDoctor.ExamineAsync(Source)).Select(finding => finding.Invariant)];

    public async ValueTask DisposeAsync()
    {
        await Committer.DisposeAsync();
        await Source.DisposeAsync();
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class AClock : TimeProvider
{
    public static readonly DateTimeOffset Monday9 = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private DateTimeOffset _now = Monday9;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
