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
    ];

    private readonly SemaphoreSlim[] _raised = [.. Kinds.Select(_ => new SemaphoreSlim(0))];

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
