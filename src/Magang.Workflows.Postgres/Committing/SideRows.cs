using System.Text;
using Magang.Workflows.Engine;
using static NpgsqlTypes.NpgsqlDbType;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>What few bursts write: incidents, personal values, given numbers, keys of refused starts.</summary>
internal sealed class SideRows
{
    private static readonly string InsertIncidents = Sql.Read("Committing/insert_incidents");
    private static readonly string ResolveIncidents = Sql.Read("Committing/resolve_incidents");
    private static readonly string InsertPersonal = Sql.Read("Committing/insert_personal");
    private static readonly string InsertNumbers = Sql.Read("Committing/insert_numbers");
    private static readonly string DeleteKeys = Sql.Read("Committing/delete_start_keys");

    private readonly Dictionary<
        (long, int),
        (IncidentRaised Raised, DateTimeOffset At, DateTimeOffset? Over)
    > _raised = [];
    private readonly List<(long Instance, int Incident, DateTimeOffset At)> _resolved = [];
    private readonly List<PersonalValue> _values = [];
    private readonly List<(string Register, long Number, long Instance, DateTimeOffset At)> _numbers = [];
    private readonly List<string> _keys = [];

    public void Raise(long instance, IncidentRaised raised, DateTimeOffset at) =>
        _raised[(instance, raised.IncidentId)] = (raised, at, null);

    public void Resolve(long instance, int incident, DateTimeOffset at)
    {
        if (_raised.TryGetValue((instance, incident), out var raised))
            _raised[(instance, incident)] = raised with { Over = at };
        else
            _resolved.Add((instance, incident, at));
    }

    public void Keep(PersonalValue value) => _values.Add(value);

    public void Give(string register, long number, long instance, DateTimeOffset at) =>
        _numbers.Add((register, number, instance, at));

    public void FreeKey(string key) => _keys.Add(key);

    /// <summary>The statements, in order.</summary>
    public IEnumerable<Rows> All()
    {
        if (_raised.Count > 0)
            yield return Raised();
        if (_resolved.Count > 0)
            yield return Resolved();
        if (_values.Count > 0)
            yield return Values();
        if (_numbers.Count > 0)
            yield return Numbers();
        if (_keys.Count > 0)
            yield return Keys();
    }

    private Rows Raised()
    {
        var rows = new Rows(InsertIncidents);
        var instance = rows.Column<long>("instance", Bigint);
        var incident = rows.Column<int>("incident", Integer);
        var activity = rows.Column<string>("activity", Text);
        var code = rows.Column<string>("code", Text);
        var message = rows.Column<string>("message", Text);
        var raisedAt = rows.Column<DateTimeOffset>("raised_at", TimestampTz);
        var resolvedAt = rows.Column<DateTimeOffset?>("resolved_at", TimestampTz);
        foreach (var (key, (raised, at, over)) in _raised)
        {
            rows.Next();
            instance.Add(key.Item1);
            incident.Add(key.Item2);
            activity.Add(raised.ActivityId);
            code.Add(raised.Code);
            message.Add(raised.Message);
            raisedAt.Add(at);
            resolvedAt.Add(over);
        }
        return rows;
    }

    private Rows Resolved()
    {
        var rows = new Rows(ResolveIncidents);
        var instance = rows.Column<long>("instance", Bigint);
        var incident = rows.Column<int>("incident", Integer);
        var resolvedAt = rows.Column<DateTimeOffset>("resolved_at", TimestampTz);
        foreach (var over in _resolved)
        {
            rows.Next();
            instance.Add(over.Instance);
            incident.Add(over.Incident);
            resolvedAt.Add(over.At);
        }
        return rows;
    }

    private Rows Values()
    {
        var rows = new Rows(InsertPersonal);
        var person = rows.Column<string>("person", Text);
        var commitment = rows.Column<string>("commitment", Text);
        var salt = rows.Column<byte[]>("salt", Bytea);
        var value = rows.Column<byte[]>("value", Bytea);
        // Two nodes that keep the same value must wait for one another in one order only.
        foreach (
            var kept in _values
                .OrderBy(own => own.Person, StringComparer.Ordinal)
                .ThenBy(own => own.Commitment, StringComparer.Ordinal)
        )
        {
            rows.Next();
            person.Add(kept.Person);
            commitment.Add(kept.Commitment);
            salt.Add(kept.Salt);
            value.Add(Encoding.UTF8.GetBytes(kept.Value.GetRawText()));
        }
        return rows;
    }

    private Rows Numbers()
    {
        var rows = new Rows(InsertNumbers);
        var register = rows.Column<string>("register", Text);
        var number = rows.Column<long>("number", Bigint);
        var instance = rows.Column<long>("instance", Bigint);
        var givenAt = rows.Column<DateTimeOffset>("given_at", TimestampTz);
        foreach (var given in _numbers)
        {
            rows.Next();
            register.Add(given.Register);
            number.Add(given.Number);
            instance.Add(given.Instance);
            givenAt.Add(given.At);
        }
        return rows;
    }

    private Rows Keys()
    {
        var rows = new Rows(DeleteKeys);
        var keys = rows.Column<string>("keys", Text);
        foreach (var key in _keys.Distinct(StringComparer.Ordinal))
        {
            rows.Next();
            keys.Add(key);
        }
        return rows;
    }
}
