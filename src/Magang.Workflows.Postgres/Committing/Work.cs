using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Committing;

/// <summary>A submission in the committer, and the caller who waits for it.</summary>
internal sealed class Work(InstanceId instance, Submission submission)
{
    private readonly TaskCompletionSource<CommitAnswer> _answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public InstanceId Instance { get; } = instance;
    public Submission Submission { get; } = submission;

    /// <summary>Ends when the caller has his answer.</summary>
    public Task<CommitAnswer> Answer => _answer.Task;

    /// <summary>How often its instance was held by another node.</summary>
    public int Postponed { get; set; }

    /// <summary>Why it failed alone in an earlier try of its batch; null where it did not.</summary>
    public Exception? Failure { get; set; }

    public void Succeed(CommitAnswer answer) => _answer.TrySetResult(answer);

    public void Fail(Exception failure) => _answer.TrySetException(failure);
}

/// <summary>An accepted burst that waits to be written.</summary>
/// <param name="Stimulus">What caused it.</param>
/// <param name="Burst">What came of it.</param>
/// <param name="EventsBefore">Events that the instance had published before.</param>
internal sealed record Done(Stimulus Stimulus, Burst Burst, int EventsBefore);
