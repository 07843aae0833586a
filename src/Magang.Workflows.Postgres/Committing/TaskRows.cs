using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Tasks that were opened, changed hands or ended. What happened to one task in a batch becomes one row.</summary>
internal sealed class TaskRows
{
    private const char UnitSeparator = '\x1f';
    private static readonly string Insert = Sql.Read("Committing/insert_tasks");
    private static readonly string Update = Sql.Read("Committing/update_tasks");
    private static readonly string MoveDeadlines = Sql.Read("Committing/update_task_deadlines");

    private readonly Dictionary<(long Instance, int Task), Fold> _folds = [];
    private readonly List<Fold> _order = [];
    private readonly Dictionary<(long Instance, int Task), DateTimeOffset?> _moved = [];

    public void Open(InstanceWork work, TaskOpened opened, DateTimeOffset at)
    {
        var fold = Of(work.Id, opened.TaskId);
        fold.Opened = (work.Routing.Region, opened.Spec, at);
    }

    public void Hand(InstanceWork work, TaskHanded handed)
    {
        var fold = Of(work.Id, handed.TaskId);
        (fold.Revision, fold.ClaimedBy) = (handed.Revision, handed.ClaimedBy);
    }

    public void Close(InstanceWork work, TaskClosed closed, DateTimeOffset at)
    {
        var fold = Of(work.Id, closed.TaskId);
        (fold.Revision, fold.Decision, fold.DecidedBy, fold.ClosedAt) = (
            closed.Revision,
            closed.Decision,
            closed.DecidedBy,
            at
        );
    }

    public void Move(InstanceWork work, TaskDueMoved moved) => _moved[(work.Id, moved.TaskId)] = moved.DueAt;

    /// <summary>The statements, in order.</summary>
    public IEnumerable<Rows> All()
    {
        if (_order.Count == 0 && _moved.Count == 0)
            return [];
        var made = new Rows(Insert);
        var madeStanding = new Standing(made);
        var spec = new Spec(made);
        var changed = new Rows(Update);
        var changedStanding = new Standing(changed);
        foreach (var fold in _order)
        {
            if (fold.Opened is { } opened)
            {
                madeStanding.Add(fold);
                spec.Add(opened.Region, opened.Spec, opened.At);
            }
            else
                changedStanding.Add(fold);
        }
        return _moved.Count == 0 ? [made, changed] : [made, changed, Moved()];
    }

    private Rows Moved()
    {
        var rows = new Rows(MoveDeadlines);
        var instance = rows.Column<long>("instance", Bigint);
        var task = rows.Column<int>("task", Integer);
        var dueAt = rows.Column<DateTimeOffset?>("due_at", TimestampTz);
        foreach (var (place, due) in _moved)
        {
            rows.Next();
            instance.Add(place.Instance);
            task.Add(place.Task);
            dueAt.Add(due?.ToUniversalTime());
        }
        return rows;
    }

    private Fold Of(long instance, int task)
    {
        if (_folds.TryGetValue((instance, task), out var fold))
            return fold;
        fold = new Fold(instance, task);
        _folds.Add((instance, task), fold);
        _order.Add(fold);
        return fold;
    }

    private sealed record Fold(long Instance, int Task)
    {
        public (string Region, TaskSpec Spec, DateTimeOffset At)? Opened { get; set; }
        public int Revision { get; set; }
        public string? ClaimedBy { get; set; }
        public string? Decision { get; set; }
        public string? DecidedBy { get; set; }
        public DateTimeOffset? ClosedAt { get; set; }
    }

    private sealed class Standing(Rows rows)
    {
        private readonly List<long> _instance = rows.Column<long>("instance", Bigint);
        private readonly List<int> _task = rows.Column<int>("task", Integer);
        private readonly List<int> _revision = rows.Column<int>("revision", Integer);
        private readonly List<string?> _claimedBy = rows.Column<string?>("claimed_by", Text);
        private readonly List<string?> _decision = rows.Column<string?>("decision", Text);
        private readonly List<string?> _decidedBy = rows.Column<string?>("decided_by", Text);
        private readonly List<DateTimeOffset?> _closedAt = rows.Column<DateTimeOffset?>("closed_at", TimestampTz);

        public void Add(Fold fold)
        {
            rows.Next();
            _instance.Add(fold.Instance);
            _task.Add(fold.Task);
            _revision.Add(fold.Revision);
            _claimedBy.Add(fold.ClaimedBy);
            _decision.Add(fold.Decision);
            _decidedBy.Add(fold.DecidedBy);
            _closedAt.Add(fold.ClosedAt);
        }
    }

    private sealed class Spec(Rows rows)
    {
        private readonly List<string> _region = rows.Column<string>("region", Text);
        private readonly List<string> _activity = rows.Column<string>("activity", Text);
        private readonly List<string> _title = rows.Column<string>("title", Text);
        private readonly List<string> _role = rows.Column<string>("role", Text);
        private readonly List<string?> _opd = rows.Column<string?>("opd", Text);
        private readonly List<string?> _person = rows.Column<string?>("person", Text);
        private readonly List<string?> _form = rows.Column<string?>("form", Text);
        private readonly List<string> _fields = rows.Column<string>("fields", Text);
        private readonly List<string> _decisions = rows.Column<string>("decisions", Text);
        private readonly List<DateTimeOffset?> _dueAt = rows.Column<DateTimeOffset?>("due_at", TimestampTz);
        private readonly List<int?> _dueWorkingDays = rows.Column<int?>("due_working_days", Integer);
        private readonly List<string> _barred = rows.Column<string>("barred", Text);
        private readonly List<bool> _evidence = rows.Column<bool>("evidence_required", NpgsqlDbType.Boolean);
        private readonly List<bool> _optional = rows.Column<bool>("optional", NpgsqlDbType.Boolean);
        private readonly List<byte[]?> _prefill = rows.Column<byte[]?>("prefill", Bytea);
        private readonly List<DateTimeOffset> _openedAt = rows.Column<DateTimeOffset>("opened_at", TimestampTz);

        public void Add(string region, TaskSpec spec, DateTimeOffset at)
        {
            _region.Add(region);
            _activity.Add(spec.ActivityId);
            _title.Add(spec.Title);
            _role.Add(spec.Role);
            _opd.Add(spec.Opd);
            _person.Add(spec.Person);
            _form.Add(spec.Form);
            _fields.Add(string.Join(UnitSeparator, spec.Fields));
            _decisions.Add(string.Join(UnitSeparator, spec.Decisions));
            _dueAt.Add(spec.DueAt?.ToUniversalTime());
            _dueWorkingDays.Add(spec.DueWorkingDays);
            _barred.Add(string.Join(UnitSeparator, spec.Barred));
            _evidence.Add(spec.EvidenceRequired);
            _optional.Add(spec.Optional);
            _prefill.Add(
                spec.Prefill.ValueKind == JsonValueKind.Undefined
                    ? null
                    : Encoding.UTF8.GetBytes(spec.Prefill.GetRawText())
            );
            _openedAt.Add(at);
        }
    }
}
