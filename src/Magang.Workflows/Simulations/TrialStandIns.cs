using System.Collections.Immutable;
using Magang.Workflows.Engine;

namespace Magang.Workflows.Simulations;

/// <summary>Who does what where a story tells nothing of a task.</summary>
/// <param name="story">The story.</param>
internal sealed class TrialStandIns(Story story)
{
    private readonly ImmutableHashSet<string> _known =
    [
        .. story.Batch.Keys,
        .. story.Usual.Keys,
        .. story.Participants.Concat(story.Matters).SelectMany(one => one.Acts.Keys),
    ];

    /// <summary>Whether nobody in the story ever meets such a task.</summary>
    public bool IsUnknown(string activity) => !_known.Contains(activity);

    /// <summary>Each time the next of its decisions; null for a task that the story knows, or that need not be done.</summary>
    /// <remarks>Who always decided the same could go round in a circle for ever.</remarks>
    public Act? ActAt(TaskSpec task, int times) =>
        task.Optional || !IsUnknown(task.ActivityId)
            ? null
            : new Act { Decision = task.Decisions[times % task.Decisions.Count] };

    /// <summary>Somebody who may do a task, where nobody of the story may.</summary>
    public static Actor ActorFor(TaskSpec task)
    {
        if (task.Person is { } person)
            return new Actor(person, task.Role, task.Opd);
        var account = $"contoh-{task.Role.ToLowerInvariant().Replace('_', '-')}";
        while (task.Barred.Contains(account, StringComparer.Ordinal))
            account += "-lain";
        return new Actor(account, task.Role, task.Opd);
    }
}
