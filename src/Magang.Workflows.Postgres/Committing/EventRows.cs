using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Events;
using static NpgsqlTypes.NpgsqlDbType;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>Events that were published within instances, in order.</summary>
internal sealed class EventRows
{
    private static readonly string InsertEvents = Sql.Read("Committing/insert_events");

    private readonly List<string> _name;
    private readonly List<string> _region;
    private readonly List<string?> _correlation;
    private readonly List<string> _payload;
    private readonly List<DateTimeOffset> _publishedAt;

    public EventRows()
    {
        _name = Rows.Column<string>("name", Text);
        _region = Rows.Column<string>("region", Text);
        _correlation = Rows.Column<string?>("correlation", Text);
        _payload = Rows.Column<string>("payload", Text);
        _publishedAt = Rows.Column<DateTimeOffset>("published_at", TimestampTz);
    }

    public bool Any => Rows.Count > 0;

    /// <summary>The statement.</summary>
    public Rows Rows { get; } = new(InsertEvents);

    public void Add(string region, EventPublished said, DateTimeOffset at)
    {
        Rows.Next();
        _name.Add(said.Name);
        _region.Add(region);
        _correlation.Add(said.CorrelationId);
        _payload.Add(EventStore.Payload(said));
        _publishedAt.Add(at);
    }
}
