namespace Magang.Workflows;

/// <summary>What Magang.Workflows refuses, with a code that stays the same over versions.</summary>
/// <param name="code">"MGW-nnn", one per sealed subclass; listed in deploy/ERRORS.md.</param>
/// <param name="message">What happened, why it is refused, what to do now. Ids in it, never a person's data.</param>
public abstract class MagangException(string code, string message) : Exception($"{message} [{code}]")
{
    /// <summary>The code alone, such as "MGW-200".</summary>
    public string Code { get; } = code;
}
