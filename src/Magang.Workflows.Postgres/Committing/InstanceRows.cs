using Magang.Workflows.Engine;
using static NpgsqlTypes.NpgsqlDbType;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>New and changed instances, and their journals.</summary>
internal sealed class InstanceRows
{
    private static readonly string Insert = Sql.Read("Committing/insert_instances");
    private static readonly string Update = Sql.Read("Committing/update_instances");
    private static readonly string Journal = Sql.Read("Committing/insert_journal");

    private readonly Rows _made = new(Insert);
    private readonly Rows _changed = new(Update);
    private readonly Rows _journal = new(Journal);
    private readonly Standing _madeStanding;
    private readonly Standing _changedStanding;
    private readonly (
        List<string> Region,
        List<string?> Opd,
        List<string?> Person,
        List<string?> Host,
        List<string> Definition,
        List<int> Version,
        List<long?> Parent,
        List<DateTimeOffset> StartedAt
    ) _first;
    private readonly (
        List<long> Instance,
        List<int> Seq,
        List<string> Region,
        List<DateTimeOffset> At,
        List<string> Kind,
        List<string> Actor,
        List<string?> Operation,
        List<int> Semantics,
        List<byte[]?> Reference,
        List<byte[]> Entry,
        List<byte[]?> Answer,
        List<byte[]> Hash
    ) _entry;

    public InstanceRows()
    {
        _madeStanding = new Standing(_made);
        _changedStanding = new Standing(_changed);
        _first = (
            _made.Column<string>("region", Text),
            _made.Column<string?>("opd", Text),
            _made.Column<string?>("person", Text),
            _made.Column<string?>("host", Text),
            _made.Column<string>("definition", Text),
            _made.Column<int>("version", Integer),
            _made.Column<long?>("parent", Bigint),
            _made.Column<DateTimeOffset>("started_at", TimestampTz)
        );
        _entry = (
            _journal.Column<long>("instance", Bigint),
            _journal.Column<int>("seq", Integer),
            _journal.Column<string>("region", Text),
            _journal.Column<DateTimeOffset>("at", TimestampTz),
            _journal.Column<string>("kind", Text),
            _journal.Column<string>("actor", Text),
            _journal.Column<string?>("operation", Text),
            _journal.Column<int>("semantics", Integer),
            _journal.Column<byte[]?>("reference", Bytea),
            _journal.Column<byte[]>("entry", Bytea),
            _journal.Column<byte[]?>("answer", Bytea),
            _journal.Column<byte[]>("hash", Bytea)
        );
    }

    /// <summary>The statements, in order.</summary>
    public IEnumerable<Rows> All => [_made, _changed, _journal];

    public void AddMade(InstanceWork work, byte[] lastHash, DateTimeOffset startedAt)
    {
        _made.Next();
        _madeStanding.Add(work, lastHash);
        _first.Region.Add(work.Routing.Region);
        _first.Opd.Add(work.Routing.Opd);
        _first.Person.Add(work.Routing.Person);
        _first.Host.Add(work.Routing.Host);
        _first.Definition.Add(work.State!.Definition.DefinitionId);
        _first.Version.Add(work.State.Definition.Version);
        _first.Parent.Add(work.State.Parent?.Value);
        _first.StartedAt.Add(startedAt);
    }

    public void AddChanged(InstanceWork work, byte[] lastHash)
    {
        _changed.Next();
        _changedStanding.Add(work, lastHash);
    }

    public void AddEntry(InstanceWork work, Done done, byte[] hash, byte[]? reference)
    {
        _journal.Next();
        _entry.Instance.Add(work.Id);
        _entry.Seq.Add(done.Burst.State.Sequence);
        _entry.Region.Add(work.Routing.Region);
        _entry.At.Add(done.Burst.State.LastAt);
        _entry.Kind.Add(StimulusCodec.KindOf(done.Stimulus));
        _entry.Actor.Add(done.Stimulus.By.Id);
        _entry.Operation.Add(done.Stimulus.OperationId);
        _entry.Semantics.Add(Interpreter.Semantics);
        _entry.Reference.Add(reference);
        _entry.Entry.Add(done.Burst.Entry);
        // Only what can be asked for again: a repeated operation, and a repeated start by its key.
        _entry.Answer.Add(done.Stimulus.OperationId is not null || done.Stimulus is Started ? done.Burst.Answer : null);
        _entry.Hash.Add(hash);
    }

    /// <summary>The columns that every burst writes.</summary>
    private sealed class Standing(Rows rows)
    {
        private readonly List<long> _instance = rows.Column<long>("instance", Bigint);
        private readonly List<short> _status = rows.Column<short>("status", Smallint);
        private readonly List<short> _subStatus = rows.Column<short>("sub_status", Smallint);
        private readonly List<string?> _caseStatus = rows.Column<string?>("case_status", Text);
        private readonly List<string?> _correlation = rows.Column<string?>("correlation", Text);
        private readonly List<int> _revision = rows.Column<int>("revision", Integer);
        private readonly List<byte[]> _lastHash = rows.Column<byte[]>("last_hash", Bytea);
        private readonly List<DateTimeOffset> _lastAt = rows.Column<DateTimeOffset>("last_at", TimestampTz);
        private readonly List<byte[]> _state = rows.Column<byte[]>("state", Bytea);

        public void Add(InstanceWork work, byte[] lastHash)
        {
            var state = work.State!;
            _instance.Add(work.Id);
            _status.Add((short)state.Status);
            _subStatus.Add((short)state.SubStatus);
            _caseStatus.Add(state.CaseStatus);
            _correlation.Add(state.CorrelationId);
            _revision.Add(state.Sequence);
            _lastHash.Add(lastHash);
            _lastAt.Add(state.LastAt);
            _state.Add(state.Encode());
        }
    }
}
