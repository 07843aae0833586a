using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Instances;
using Microsoft.AspNetCore.SignalR;

namespace Magang.Workflows.Host.Designer.Instances;

/// <summary>One connection to the hub.</summary>
/// <param name="context">By which it is ended.</param>
/// <param name="session">On what it stands.</param>
internal sealed class ObservingConnection(HubCallerContext context, HubSession session)
{
    /// <summary>On what it stands.</summary>
    public HubSession Session { get; } = session;

    /// <summary>The instances that it is told of, and whose they are.</summary>
    public Dictionary<InstanceId, Routing> Instances { get; } = [];

    /// <summary>Ends it.</summary>
    public void Abort() => context.Abort();
}

/// <summary>Who is told of which instances; safe to use from many threads.</summary>
internal sealed class Observed
{
    /// <summary>Most instances of one connection; a viewer observes one.</summary>
    public const int MostOfOne = 20;

    private readonly Lock _guard = new();
    private readonly Dictionary<string, ObservingConnection> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<InstanceId, int> _revisions = [];

    /// <summary>Whether nobody is connected.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_guard)
                return _connections.Count == 0;
        }
    }

    /// <summary>A connection begins.</summary>
    public void Add(string id, ObservingConnection connection)
    {
        lock (_guard)
            _connections[id] = connection;
    }

    /// <summary>A connection ends.</summary>
    public void Remove(string id)
    {
        lock (_guard)
        {
            _connections.Remove(id);
            foreach (var left in _revisions.Keys.Where(one => !IsObserved(one)).ToArray())
                _revisions.Remove(left);
        }
    }

    /// <summary>A connection is told of an instance from its revision on.</summary>
    /// <exception cref="TooManyObservedException">It observes too many.</exception>
    public void Observe(string id, InstanceRow row)
    {
        lock (_guard)
        {
            if (!_connections.TryGetValue(id, out var connection))
                return;
            if (connection.Instances.Count >= MostOfOne && !connection.Instances.ContainsKey(row.Id))
                throw new TooManyObservedException(MostOfOne);
            connection.Instances[row.Id] = row.Routing;
            // Another may have seen an older one, and has yet to be told of this.
            _revisions.TryAdd(row.Id, row.Revision);
        }
    }

    /// <summary>Every instance that somebody is told of.</summary>
    public IReadOnlyList<InstanceId> Instances()
    {
        lock (_guard)
            return [.. _revisions.Keys];
    }

    /// <summary>Every connection.</summary>
    public IReadOnlyList<(string Id, ObservingConnection Connection, IReadOnlyList<Routing> Observes)> Connections()
    {
        lock (_guard)
            return
            [
                .. _connections.Select(one =>
                    (one.Key, one.Value, (IReadOnlyList<Routing>)[.. one.Value.Instances.Values])
                ),
            ];
    }

    /// <summary>Takes note of how far instances are now.</summary>
    /// <returns>Those that went on, with how far they were before and who is told.</returns>
    public IReadOnlyList<(InstanceId Instance, int Before, IReadOnlyList<string> Connections)> Moved(
        IReadOnlyDictionary<InstanceId, int> now
    )
    {
        lock (_guard)
        {
            var moved = new List<(InstanceId, int, IReadOnlyList<string>)>();
            foreach (var (instance, revision) in now)
            {
                if (!_revisions.TryGetValue(instance, out var before) || before >= revision)
                    continue;
                _revisions[instance] = revision;
                moved.Add(
                    (
                        instance,
                        before,
                        [.. _connections.Where(one => one.Value.Instances.ContainsKey(instance)).Select(one => one.Key)]
                    )
                );
            }

            return moved;
        }
    }

    private bool IsObserved(InstanceId instance) =>
        _connections.Values.Any(connection => connection.Instances.ContainsKey(instance));
}
