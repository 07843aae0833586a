namespace Magang.Workflows.Regulations;

/// <summary>How much a rule decides.</summary>
public enum Severity
{
    /// <summary>For reference: never decides.</summary>
    Info,

    /// <summary>False or absent gives WARN.</summary>
    Warn,

    /// <summary>False or absent gives TASK.</summary>
    Task,

    /// <summary>False gives REJECT (or what <c>onFalse</c> says), absent gives HOLD.</summary>
    Block,
}
