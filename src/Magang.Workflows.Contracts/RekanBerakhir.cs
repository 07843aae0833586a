namespace Magang.Workflows.Contracts;

/// <summary>In an exchange, the other way ended before this one: who sent this participant decides what follows.</summary>
public sealed record RekanBerakhir : CaseMessage
{
    /// <summary>The case of the other way.</summary>
    public long? Berkas { get; init; }
}
