namespace Magang.Workflows.Host.Accounts;

/// <summary>What a key may be allowed.</summary>
public static class Scopes
{
    /// <summary>To ask whose the key is.</summary>
    public const string Self = "saya:baca";

    /// <summary>To publish events.</summary>
    public const string Events = "peristiwa:tulis";

    /// <summary>To report work that a workflow asked for.</summary>
    public const string Errands = "pekerjaan:tulis";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Self, Events, Errands];
}
