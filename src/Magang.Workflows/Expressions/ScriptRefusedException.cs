namespace Magang.Workflows.Expressions;

/// <summary>A script cannot be read. The definition's reader turns it into one fault among the others.</summary>
internal sealed class ScriptRefusedException(string reason) : MagangException("MGW-121", reason)
{
    /// <summary>A finished sentence without the code.</summary>
    public string Reason { get; } = reason;
}
