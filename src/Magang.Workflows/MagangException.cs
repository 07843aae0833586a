namespace Magang.Workflows;

/// <summary>What the product refuses or cannot do, in one sentence that says what to do next, with a code.</summary>
/// <param name="code">The stable code, <c>MGW-nnn</c>; the list is in deploy/ERRORS.md.</param>
/// <param name="message">What happened, why it is refused, what to do now; the code is put behind it.</param>
public abstract class MagangException(string code, string message) : Exception($"{message} [{code}]")
{
    /// <summary>The stable code, <c>MGW-nnn</c>.</summary>
    public string Code { get; } = code;
}
