namespace Magang.Workflows.Postgres.Committing;

/// <summary>Wakes the pumps of this process early. A lost sign costs a poll's length, nothing else.</summary>
public sealed class Signs
{
    private static readonly CommitSigns[] Kinds =
    [
        CommitSigns.Timers,
        CommitSigns.Stimuli,
        CommitSigns.Messages,
        CommitSigns.Jobs,
        CommitSigns.Events,
        CommitSigns.Triggers,
    ];

    private readonly SemaphoreSlim[] _raised = [.. Kinds.Select(_ => new SemaphoreSlim(0))];

    // More than these, and a name is left to the next look at what was kept.
    private const int MostNames = 10_000;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Says that there is something of these kinds, and that instances began to wait for these events.</summary>
    public void Raise(CommitSigns signs, IEnumerable<string> names)
    {
        lock (_names)
        {
            foreach (var name in names)
            {
                if (_names.Count >= MostNames)
                    break;
                _names.Add(name);
            }
        }
        Raise(signs);
    }

    /// <summary>Takes the names of events that instances began to wait for since the last call.</summary>
    public string[] TakeNames()
    {
        lock (_names)
        {
            if (_names.Count == 0)
                return [];
            string[] names = [.. _names];
            _names.Clear();
            return names;
        }
    }

    /// <summary>Says that there is something of these kinds.</summary>
    public void Raise(CommitSigns signs)
    {
        for (var index = 0; index < Kinds.Length; index++)
        {
            if (signs.HasFlag(Kinds[index]) && _raised[index].CurrentCount == 0)
                _raised[index].Release();
        }
    }

    /// <summary>Waits for a sign of one kind, at most this long by the real clock.</summary>
    public Task WaitAsync(CommitSigns kind, TimeSpan longest, CancellationToken cancel) =>
        _raised[Array.IndexOf(Kinds, kind)].WaitAsync(longest, cancel);
}
