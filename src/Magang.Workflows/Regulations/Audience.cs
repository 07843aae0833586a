namespace Magang.Workflows.Regulations;

/// <summary>Who a verdict is written for.</summary>
public enum Audience
{
    /// <summary>The journal: personal values only as the references they are stored as.</summary>
    Journal,

    /// <summary>A person entitled to the values: references are resolved.</summary>
    Entitled,
}
