namespace Magang.Workflows.Regulations;

/// <summary>The predicate of one rule: pure, over facts, parameters and the day it is asked for.</summary>
/// <remarks>
/// Its text (citation, severity, messages) is data in <c>workflows/regulasi</c>, bound by <see cref="Id"/>.
/// The first sentence of the summary of each rule is the citation of that data, word by word; a test compares them.
/// </remarks>
public abstract class Rule
{
    /// <summary>The rule's id, such as "MET-007".</summary>
    public abstract string Id { get; }

    /// <summary>Whether the rule is kept: false means violated, absent that the facts cannot tell.</summary>
    /// <param name="q">What may be asked: facts, parameters, the day.</param>
    public abstract Truth Holds(Inquiry q);

    /// <summary>What to say beside the rule's own sentence when it is not true: which sections, which letters.</summary>
    /// <returns>A finished phrase in Indonesian without personal data, or null.</returns>
    public virtual string? Explain(Inquiry q) => null;
}
