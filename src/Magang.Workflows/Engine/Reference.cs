namespace Magang.Workflows.Engine;

/// <summary>What a burst may look at besides the case: loaded by the shell, immutable, named in the journal by its hash.</summary>
public sealed record Reference
{
    /// <summary>Nothing to look at: for workflows without gates.</summary>
    public static readonly Reference None = new() { ContentHash = "" };

    /// <summary>SHA-256 over all that follows, lower-case hex; empty for <see cref="None"/>.</summary>
    public required string ContentHash { get; init; }
}
