namespace Magang.Workflows.Simulations;

/// <summary>Something in a trial that did not go as its story has it.</summary>
/// <param name="At">When. UTC.</param>
/// <param name="Place">In whose case; 0 for the batch.</param>
/// <param name="Activity">At which task.</param>
/// <param name="Title">What the task asks.</param>
/// <param name="Kind">In what way.</param>
/// <param name="What">The decision, the facts, or the refusal's sentence; empty where nothing more is to say.</param>
public sealed record TrialNote(
    DateTimeOffset At,
    int Place,
    string Activity,
    string Title,
    TrialNoteKind Kind,
    string What
);

/// <summary>How a trial went otherwise than its story.</summary>
public enum TrialNoteKind
{
    /// <summary>The story tells nothing of the task: a decision of its own was taken.</summary>
    AnsweredUntold,

    /// <summary>The task no longer has the decision of the story: its first one was taken.</summary>
    DecisionReplaced,

    /// <summary>The task no longer asks for some facts of the story.</summary>
    FactsLeftOut,

    /// <summary>The task asks for a document that the story does not have.</summary>
    DocumentMadeUp,

    /// <summary>The engine or the intake refused the act; the task stays open.</summary>
    Refused,
}
