using System.Collections.Concurrent;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Host.Access;

/// <summary>Which looks go on: a page that asks many times for one case looks at it once.</summary>
/// <param name="time">The clock.</param>
public sealed class Looks(TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Who, InstanceId Instance), DateTimeOffset> _begun = new();

    /// <summary>Whether somebody begins to look at a case now; false within ten minutes after he began.</summary>
    public bool IsNew(string who, InstanceId instance)
    {
        var now = time.GetUtcNow();
        if (_begun.TryGetValue((who, instance), out var begun) && now - begun < Lasts)
            return false;
        if (_begun.Count >= Most)
            _begun.Clear();
        _begun[(who, instance)] = now;
        return true;
    }
}
