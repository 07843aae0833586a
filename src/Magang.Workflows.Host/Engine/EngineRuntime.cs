using System.Collections.Frozen;
using Magang.Workflows.Activities.Http;
using Magang.Workflows.Gates.Rankings;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Http;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Messaging;
using Magang.Workflows.Host.Organisation;
using Magang.Workflows.Host.Regulations;
using Magang.Workflows.Postgres;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Events;
using Magang.Workflows.Postgres.Evidence;
using Magang.Workflows.Postgres.Imports;
using Magang.Workflows.Postgres.Instances;
using Magang.Workflows.Postgres.Jobs;
using Magang.Workflows.Postgres.Migrations;
using Magang.Workflows.Postgres.Notices;
using Magang.Workflows.Postgres.Organisation;
using Magang.Workflows.Postgres.Outbox;
using Magang.Workflows.Postgres.People;
using Magang.Workflows.Postgres.Rankings;
using Magang.Workflows.Postgres.Starts;
using Magang.Workflows.Postgres.Stimuli;
using Magang.Workflows.Postgres.Tasks;
using Magang.Workflows.Postgres.Timers;
using Magang.Workflows.Postgres.Upkeep;
using Npgsql;

namespace Magang.Workflows.Host.Engine;

/// <summary>The engine, running: the same for server, demonstration, benchmark and tests.</summary>
/// <remarks>Any number of them, in one process or in many, may run on one database.</remarks>
public sealed class EngineRuntime : IAsyncDisposable
{
    /// <summary>How long a tree that another process imported may lie unseen.</summary>
    private static readonly TimeSpan OrganisationPoll = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _renewing = new(1);
    private readonly Mailroom _mailroom;
    private readonly JobPump _jobs;
    private readonly EventPump _events;
    private readonly ILogger _log;
    private readonly string _workflows;
    private RegulationSet _files;
    private RegulationSet _regulations;
    private OrganisationTrees _trees = OrganisationTrees.None;
    private string _seen = "";
    private Task _pumping = Task.CompletedTask;

    private EngineRuntime(EngineOptions options, NpgsqlDataSource source, RegulationSet regulations, ImportForms forms)
    {
        Time = options.Time;
        _log = options.Log.CreateLogger<EngineRuntime>();
        Source = source;
        _workflows = options.Workflows;
        _files = _regulations = regulations;
        Organisation = new OrganisationStore(source, options.Time);
        Definitions = new DefinitionStore(source, options.Time, new RegulationFiles(options.Workflows).Proof());
        Instances = new InstanceStore(source);
        Heads = new HeadStore(source);
        Tasks = new TaskStore(source);
        People = new PersonStore(source);
        PersonReading = new PersonReading(source);
        Rankings = new RankingReading(source);
        ImportForms = forms;
        FormPeople = new FormPeople(regulations.FormIntake, regulations.Personal, People);
        Notices = new NoticeStore(source);
        Evidence = new EvidenceStore(source, options.Time);
        Accounts = new AccountStores(source, options.Time);
        Committer = new Committer(
            source,
            Definitions,
            new CommitterOptions { Time = options.Time, Reference = () => Regulations.Reference },
            options.Log.CreateLogger<Committer>()
        );
        Imports = new ImportStore(source, Committer.Signs);
        _mailroom = new Mailroom(Notices, options.Time);
        var mail = new OutboxMail(_mailroom);
        Timers = new TimerPump(source, Committer, options.Time, options.Log.CreateLogger<TimerPump>());
        Stimuli = new StimulusPump(source, Committer, options.Log.CreateLogger<StimulusPump>());
        Events = new EventStore(source, Committer.Signs, options.Time);
        _events = new EventPump(source, Committer, options.Time, options.Log.CreateLogger<EventPump>());
        Triggers = new TriggerPump(
            source,
            Committer.Signs,
            regulations.Reference.RegionOf(null).Code,
            options.Time,
            options.Log.CreateLogger<TriggerPump>()
        );
        Outbox = new OutboxRelay(
            source,
            Committer.Signs,
            mail.PublishAsync,
            options.Time,
            options.Log.CreateLogger<OutboxRelay>()
        );
        _jobs = new JobPump(
            source,
            Committer,
            new Dictionary<string, Func<Job, CancellationToken, Task<JobAttempt>>>(StringComparer.Ordinal)
            {
                [HttpActivity.Worker] = new HttpWorker(
                    options.Http,
                    HttpNetwork.Real,
                    options.Log.CreateLogger<HttpWorker>()
                ).DoAsync,
                [RankingWork.Worker] = new RankingWorker(source).DoAsync,
            },
            options.Log.CreateLogger<JobPump>()
        );
    }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The database.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Rules, facts schema, organisation.</summary>
    /// <value>Another one after <see cref="Reload"/>: who needs it whole takes it once.</value>
    public RegulationSet Regulations => Volatile.Read(ref _regulations);

    /// <summary>Published definitions.</summary>
    public DefinitionStore Definitions { get; }

    /// <summary>The one way in which an instance changes.</summary>
    public Committer Committer { get; }

    /// <summary>Cases and journals, for reading.</summary>
    public InstanceStore Instances { get; }

    /// <summary>How cases stand, for lists.</summary>
    public HeadStore Heads { get; }

    /// <summary>Human tasks, for reading.</summary>
    public TaskStore Tasks { get; }

    /// <summary>Persons, apart from all else.</summary>
    public PersonStore People { get; }

    /// <summary>Enters the people whom forms name.</summary>
    public FormPeople FormPeople { get; }

    /// <summary>Looks persons and their values up.</summary>
    public PersonReading PersonReading { get; }

    /// <summary>How files become cases and events.</summary>
    public ImportForms ImportForms { get; }

    /// <summary>What imports ask and say, many rows at once.</summary>
    public ImportStore Imports { get; }

    /// <summary>Ranking lists that were published.</summary>
    public RankingReading Rankings { get; }

    /// <summary>What people were told.</summary>
    public NoticeStore Notices { get; }

    /// <summary>Documents that people handed in.</summary>
    public EvidenceStore Evidence { get; }

    /// <summary>Who may sign in.</summary>
    public AccountStores Accounts { get; }

    /// <summary>The units of regions that were imported.</summary>
    public OrganisationStore Organisation { get; }

    /// <summary>Fires what is due.</summary>
    public TimerPump Timers { get; }

    /// <summary>Brings what instances say to each other.</summary>
    public StimulusPump Stimuli { get; }

    /// <summary>Takes in events that are said to nobody in particular.</summary>
    public EventStore Events { get; }

    /// <summary>Starts what the clocks of definitions start; it belongs to the installation's own region.</summary>
    public TriggerPump Triggers { get; }

    /// <summary>Hands messages to their consumers.</summary>
    public OutboxRelay Outbox { get; }

    /// <summary>Names of the events that workflows say to each other; nobody outside may say them.</summary>
    public IReadOnlySet<string> InnerEvents { get; private set; } = FrozenSet<string>.Empty;

    /// <summary>Reads regions, rules and calendar again; what is judged from now on is judged by them.</summary>
    /// <param name="use">False to look at them only.</param>
    /// <exception cref="MagangException">A file is refused; what was loaded before goes on.</exception>
    public RegulationSet Reload(bool use = true)
    {
        var read = RegulationSet.Load(_workflows);
        _renewing.Wait();
        try
        {
            var whole = Whole(read);
            if (use)
            {
                _files = read;
                Volatile.Write(ref _regulations, whole);
            }
            return whole;
        }
        finally
        {
            _renewing.Release();
        }
    }

    /// <summary>Sees units that were imported, and a new day of those that are known; what is judged from now on is judged by them.</summary>
    public async Task RenewOrganisationAsync(CancellationToken cancel = default)
    {
        await _renewing.WaitAsync(cancel);
        try
        {
            _trees = await _trees.RenewAsync(Organisation, cancel);
            var seen = _trees.Mark(_files.Reference, Time.GetUtcNow());
            if (seen == _seen)
                return;
            Volatile.Write(ref _regulations, Whole(_files));
            _seen = seen;
        }
        finally
        {
            _renewing.Release();
        }
    }

    /// <summary>Migrates, loads and publishes what the folder has, and starts to pump.</summary>
    /// <exception cref="MagangException">A file, a definition or the database is refused; nothing runs then.</exception>
    public static async Task<EngineRuntime> StartAsync(EngineOptions options, CancellationToken cancel = default)
    {
        var regulations = RegulationSet.Load(options.Workflows);
        var forms = ImportForms.Load(options.Workflows, regulations);
        var source = Database.Connect(options.ConnectionString);
        EngineRuntime? runtime = null;
        try
        {
            await Migrator.ApplyAsync(source, cancel);
            runtime = new EngineRuntime(options, source, regulations, forms);
            await runtime.RenewOrganisationAsync(cancel);
            if (options.Publish)
                await DefinitionFiles.PublishAsync(options.Workflows, runtime.Definitions, cancel);
            runtime.InnerEvents = await EventNames.SaidByWorkflowsAsync(runtime.Definitions, cancel);
        }
        catch
        {
            if (runtime is null)
                await source.DisposeAsync();
            else
                await runtime.DisposeAsync();
            throw;
        }

        if (options.Pumps)
            runtime.StartPumps();
        return runtime;
    }

    /// <summary>Does all that can be done at this instant: what is due, what was said, what is to be told.</summary>
    /// <remarks>For a virtual clock, where no pumps run.</remarks>
    /// <returns>How many things were done; 0 where nothing waited.</returns>
    public async Task<int> StepAsync(CancellationToken cancel = default)
    {
        await RenewOrganisationAsync(cancel);
        var all = 0;
        int done;
        do
        {
            done = await Timers.FireDueAsync(Time.GetUtcNow(), cancel);
            done += await Triggers.FireDueAsync(Time.GetUtcNow(), cancel);
            done += await _events.DeliverAsync(cancel);
            done += await Stimuli.DeliverAsync(cancel);
            done += await _jobs.WorkAsync(cancel);
            done += await Outbox.RelayAsync(cancel);
            all += done;
        } while (done > 0);
        return all;
    }

    /// <summary>Stops the pumps, finishes what was submitted, lets the database go.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _pumping;
        await Committer.DisposeAsync();
        await _mailroom.DisposeAsync();
        await Source.DisposeAsync();
        _stopping.Dispose();
        _renewing.Dispose();
    }

    private RegulationSet Whole(RegulationSet files) =>
        files with
        {
            Reference = _trees.Over(files.Reference, Time.GetUtcNow()),
        };

    private async Task WatchOrganisationAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(OrganisationPoll, cancel);
                await RenewOrganisationAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException away)
            {
                // What was loaded goes on; the pumps tell of a database that is away as well.
                EngineLog.OrganisationUnread(_log, away, away.GetType().Name);
            }
        }
    }

    private void StartPumps() =>
        _pumping = Task.WhenAll(
            Task.Run(() => Timers.RunAsync(_stopping.Token)),
            Task.Run(() => Stimuli.RunAsync(_stopping.Token)),
            Task.Run(() => Triggers.RunAsync(_stopping.Token)),
            Task.Run(() => _events.RunAsync(_stopping.Token)),
            Task.Run(() => Outbox.RunAsync(_stopping.Token)),
            Task.Run(() => _jobs.RunAsync(_stopping.Token)),
            Task.Run(() => WatchOrganisationAsync(_stopping.Token)),
            Task.Run(() => Sweep.RunDailyAsync(Source, Time, _log, _stopping.Token))
        );
}
