namespace Magang.Workflows;

/// <summary>Anything this product refuses or cannot do. Each kind is a sealed type with a code of its own.</summary>
/// <param name="code">Three letters and a number, listed in deploy/ERRORS.md.</param>
/// <param name="message">What happened, why, and what to do now; without the code.</param>
public abstract class MagangException(string code, string message) : Exception($"{message} [{code}]")
{
    /// <summary>The code, for example <c>MGW-110</c>.</summary>
    public string Code { get; } = code;
}
