using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Magang.Workflows.Host.Demo;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Simulations;
using Npgsql;

namespace Magang.Workflows.IntegrationTests.Demo;

/// <summary>One telling of a sample on a database of its own, and what is left of it.</summary>
/// <param name="Lines">What <c>--json</c> prints.</param>
/// <param name="Events">What happened, in the order of time.</param>
/// <param name="Summary">What came of it.</param>
/// <param name="Stored">By table: everything that journal, state, outbox and kin hold, as text.</param>
internal sealed record ADemo(
    ImmutableArray<string> Lines,
    ImmutableArray<StoryEvent> Events,
    DemoSummary Summary,
    ImmutableDictionary<string, string> Stored
)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ADemo>>> _told = new(StringComparer.Ordinal);

    private static readonly (string Table, string Text)[] Tables =
    [
        ("journal", "convert_from(entry, 'UTF8') || coalesce(convert_from(answer, 'UTF8'), '') || actor_id"),
        ("instance", "convert_from(state, 'UTF8') || coalesce(person, '')"),
        ("outbox", "convert_from(body, 'UTF8')"),
        ("pending_stimulus", "convert_from(body, 'UTF8')"),
        ("task", "title || coalesce(convert_from(prefill, 'UTF8'), '') || coalesce(decided_by, '')"),
        ("notice", "text"),
        ("incident", "message"),
        ("start_key", "key"),
    ];

    /// <summary>The checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with definitions, regulations and samples.</summary>
    public static string Workflows { get; } = Path.Combine(Root, "workflows");

    /// <summary>The participants as their list has them.</summary>
    public static ImmutableArray<Participant> Participants => StoryFile.Read(Workflows, "metro").Participants;

    /// <summary>A programme's sample as it is; told once for all tests.</summary>
    public static Task<ADemo> OfAsync(string programme) =>
        _told.GetOrAdd(programme, _ => new Lazy<Task<ADemo>>(() => TellAsync(story => story, programme))).Value;

    /// <summary>The sample with something changed.</summary>
    public static async Task<ADemo> TellAsync(Func<Story, Story> change, string programme = "metro")
    {
        await using var database = await TestDatabase.CreateAsync();
        var (story, participants) = StoryFile.Read(Workflows, programme);
        var clock = new VirtualClock(story.StartsAt);
        var report = new Both();
        await using var runtime = await EngineRuntime.StartAsync(
            new EngineOptions
            {
                ConnectionString = database.ConnectionString,
                Workflows = Workflows,
                Time = clock,
                Pumps = false,
            }
        );
        var summary = await new DemoRun(runtime, clock, report).TellAsync(change(story), participants);
        var stored = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (table, text) in Tables)
            stored[table] = await StoredAsync(database.Source, $"SELECT {text} FROM {table}");
        return new ADemo([.. report.Lines], [.. report.Events], summary, stored.ToImmutable());
    }

    private static async Task<string> StoredAsync(NpgsqlDataSource source, string query)
    {
        var all = new StringBuilder();
        await using var command = source.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            all.Append(reader.GetString(0)).Append('\n');
        return all.ToString();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Magang.Workflows.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Magang.Workflows.sln above the tests");
    }

    /// <summary>The lines for programs, and the events that they are made of.</summary>
    private sealed class Both : IDemoReport
    {
        private readonly JsonReport _lines;

        public Both() => _lines = new JsonReport(Lines.Add);

        public List<string> Lines { get; } = [];

        public List<StoryEvent> Events { get; } = [];

        public void Begin(Story story, ImmutableArray<Participant> participants) => _lines.Begin(story, participants);

        public void Tell(StoryEvent happened)
        {
            Events.Add(happened);
            _lines.Tell(happened);
        }

        public void End(DemoSummary summary) => _lines.End(summary);
    }
}
