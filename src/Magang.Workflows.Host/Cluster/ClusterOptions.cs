namespace Magang.Workflows.Host.Cluster;

/// <summary>How a private PostgreSQL is found and started.</summary>
public sealed record ClusterOptions
{
    /// <summary>
    /// Folder with <c>postgres</c>, <c>initdb</c>, <c>pg_ctl</c>; <c>none</c> leaves the installed ones aside and takes
    /// npm's package; null searches PATH and then /usr/lib/postgresql. Unless set: the environment's MAGANG_PG_BIN.
    /// </summary>
    public string? BinaryFolder { get; init; } = Environment.GetEnvironmentVariable(PostgresBinaries.Variable);

    /// <summary>How long a start may take, the recovery after a crash included. 2 min unless set.</summary>
    public TimeSpan StartWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for another process that prepares the same cluster. 3 min unless set.</summary>
    public TimeSpan WaitForOthers { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// The cluster stays up when the last process that uses it ends; false unless set. Once said, it holds until
    /// <see cref="PrivateCluster.StopAtAsync"/>.
    /// </summary>
    public bool KeepRunning { get; init; }

    /// <summary>Hears, in Bahasa Indonesia, what takes time (a download, a first start). Silent unless set.</summary>
    public Action<string>? Progress { get; init; }
}
