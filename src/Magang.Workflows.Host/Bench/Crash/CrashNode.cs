using Magang.Workflows.Postgres;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Notices;
using Magang.Workflows.Postgres.Outbox;
using Magang.Workflows.Postgres.Stimuli;
using Magang.Workflows.Postgres.Timers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>A server of the crash test: committer, pumps and relay, spoken to by lines of JSON. It is made to be killed.</summary>
internal sealed class CrashNode : IAsyncDisposable
{
    private static readonly ILogger Silent = NullLogger.Instance;

    private readonly NpgsqlDataSource _source;
    private readonly Committer _committer;
    private readonly NoticeStore _notices;
    private readonly SemaphoreSlim _oneLine = new(1);
    private readonly TextWriter _output;
    private int _consumed;

    private CrashNode(string connectionString, TextWriter output)
    {
        _output = output;
        _source = Database.Connect(connectionString);
        _committer = new Committer(
            _source,
            new DefinitionStore(_source, TimeProvider.System),
            new CommitterOptions(),
            Silent
        );
        _notices = new NoticeStore(_source);
    }

    /// <summary>Says that it is ready, then answers until its input ends.</summary>
    public static async Task RunAsync(string connectionString, TextReader input, TextWriter output)
    {
        await using var node = new CrashNode(connectionString, output);
        using var stop = new CancellationTokenSource();
        var pumps = node.PumpAsync(stop.Token);
        await node.TellAsync(NodeLines.Ready);
        while (await input.ReadLineAsync() is { } line)
            _ = node.AnswerAsync(line);
        await stop.CancelAsync();
        await pumps;
    }

    /// <summary>Finishes what was taken.</summary>
    public async ValueTask DisposeAsync()
    {
        await _committer.DisposeAsync();
        await _source.DisposeAsync();
        _oneLine.Dispose();
    }

    private Task PumpAsync(CancellationToken stop) =>
        Task.WhenAll(
            new TimerPump(_source, _committer, TimeProvider.System, Silent).RunAsync(stop),
            new StimulusPump(_source, _committer, Silent).RunAsync(stop),
            new OutboxRelay(_source, _committer.Signs, ConsumeAsync, TimeProvider.System, Silent).RunAsync(stop)
        );

    /// <summary>Each consumption makes a notice to a receiver of its own, so that one too many can be seen.</summary>
    private async Task ConsumeAsync(OutboxMessage message, CancellationToken cancel)
    {
        var now = DateTimeOffset.UtcNow;
        var receiver = $"{Environment.ProcessId}-{Interlocked.Increment(ref _consumed)}";
        var notice = new Notice(
            message.Id,
            "UJI",
            "PENGUJI",
            Opd: null,
            receiver,
            message.Type,
            message.Id,
            message.Instance,
            now
        );
        await _notices.ReceiveAsync("uji-jatuh", message.Id, [notice], now, cancel);
    }

    private async Task AnswerAsync(string line)
    {
        var (number, submission) = NodeLines.ReadRequest(line);
        try
        {
            await TellAsync(NodeLines.Answer(number, await _committer.SubmitAsync(submission)));
        }
        catch (MagangException refusal)
        {
            await TellAsync(NodeLines.Refusal(number, refusal));
        }
    }

    private async Task TellAsync(string line)
    {
        await _oneLine.WaitAsync();
        try
        {
            await _output.WriteLineAsync(line);
            await _output.FlushAsync();
        }
        catch (IOException)
        {
            // Nobody listens any more: whoever asked will ask again elsewhere.
        }
        finally
        {
            _oneLine.Release();
        }
    }
}
