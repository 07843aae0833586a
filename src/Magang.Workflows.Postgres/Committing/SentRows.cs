using Magang.Workflows.Engine;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>What leaves an instance: messages to the outbox, stimuli and starts to other instances.</summary>
internal sealed class SentRows
{
    private static readonly string InsertPending = Sql.Read("Committing/insert_pending");
    private static readonly string InsertForChildren = Sql.Read("Committing/insert_pending_children");
    private static readonly string ReleaseStarts = Sql.Read("Committing/release_starts");
    private static readonly string DeletePending = Sql.Read("Committing/delete_pending");
    private static readonly string InsertOutbox = Sql.Read("Committing/insert_outbox");

    private readonly Rows _pending = new(InsertPending);
    private readonly (List<long> Instance, List<long?> Parent, List<bool> IsStart, List<byte[]> Body) _said;
    private readonly Rows _toChildren = new(InsertForChildren);
    private readonly (List<long> Parent, List<byte[]> Body) _saidToChildren;
    private readonly Rows _released = new(ReleaseStarts);
    private readonly List<long> _again;
    private readonly Rows _delivered = new(DeletePending);
    private readonly (List<long> Instance, List<long> Id) _spent;
    private readonly Rows _outbox = new(InsertOutbox);
    private readonly (
        List<long> Instance,
        List<int> Event,
        List<string> Type,
        List<byte[]> Body,
        List<DateTimeOffset> CreatedAt
    ) _messages;

    public SentRows()
    {
        _said = (
            _pending.Column<long>("instance", Bigint),
            _pending.Column<long?>("parent", Bigint),
            _pending.Column<bool>("is_start", NpgsqlDbType.Boolean),
            _pending.Column<byte[]>("body", Bytea)
        );
        _saidToChildren = (_toChildren.Column<long>("parent", Bigint), _toChildren.Column<byte[]>("body", Bytea));
        _again = _released.Column<long>("instance", Bigint);
        _spent = (_delivered.Column<long>("instance", Bigint), _delivered.Column<long>("id", Bigint));
        _messages = (
            _outbox.Column<long>("instance", Bigint),
            _outbox.Column<int>("event", Integer),
            _outbox.Column<string>("type", Text),
            _outbox.Column<byte[]>("body", Bytea),
            _outbox.Column<DateTimeOffset>("created_at", TimestampTz)
        );
    }

    public bool HasPending => _pending.Count > 0 || _toChildren.Count > 0 || _released.Count > 0;
    public bool HasMessages => _outbox.Count > 0;

    /// <summary>The statements, in order.</summary>
    public IEnumerable<Rows> All => [_delivered, _released, _pending, _toChildren, _outbox];

    public void Start(InstanceId child, InstanceId parent, byte[] body)
    {
        _pending.Next();
        _said.Instance.Add(child.Value);
        _said.Parent.Add(parent.Value);
        _said.IsStart.Add(true);
        _said.Body.Add(body);
    }

    public void Say(long to, Stimulus what)
    {
        _pending.Next();
        _said.Instance.Add(to);
        _said.Parent.Add(null);
        _said.IsStart.Add(false);
        _said.Body.Add(StimulusCodec.Encode(what));
    }

    public void SayToChildren(long parent, Stimulus what)
    {
        _toChildren.Next();
        _saidToChildren.Parent.Add(parent);
        _saidToChildren.Body.Add(StimulusCodec.Encode(what));
    }

    /// <summary>Tries the start of a child again that was set aside.</summary>
    public void Release(long child)
    {
        _released.Next();
        _again.Add(child);
    }

    public void Spend(long instance, long id)
    {
        _delivered.Next();
        _spent.Instance.Add(instance);
        _spent.Id.Add(id);
    }

    public void Publish(long instance, int number, MessagePublished message, DateTimeOffset at)
    {
        _outbox.Next();
        _messages.Instance.Add(instance);
        _messages.Event.Add(number);
        _messages.Type.Add(message.Type);
        _messages.Body.Add(message.Body);
        _messages.CreatedAt.Add(at);
    }
}
