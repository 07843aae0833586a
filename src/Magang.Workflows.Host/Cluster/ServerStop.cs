namespace Magang.Workflows.Host.Cluster;

/// <summary>Stops the server of one home. The caller holds the home's lock.</summary>
/// <param name="home">Where the cluster lies.</param>
internal sealed class ServerStop(ClusterHome home)
{
    internal const string Fast = "fast";
    internal const string Immediate = "immediate";

    private static readonly TimeSpan _within = TimeSpan.FromSeconds(60);

    /// <summary>Stops it, if it runs, and forgets that it should keep running.</summary>
    /// <param name="mode">As pg_ctl knows it.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>True where it was running.</returns>
    /// <exception cref="ClusterException">MGW-305: it still runs after a minute.</exception>
    internal async Task<bool> StopAsync(string mode, CancellationToken cancel)
    {
        File.Delete(home.Keep);
        if (ServerProcesses.In(home.Cluster).Count == 0)
            return false;

        // The signals are pg_ctl's own; so no programs need be found, should they have been removed meanwhile.
        if (ServerProcesses.Postmaster(home.Cluster) is { } first)
        {
            var signal = mode == Fast ? "-INT" : "-QUIT";
            await ProgramRun.RunAsync(
                ["kill", signal, first.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                cancel
            );
        }

        return await ServerProcesses.GoneAsync(home.Cluster, _within, cancel)
            ? true
            : throw ClusterException.NotInTime("Penghentian PostgreSQL", _within, home.Log);
    }
}
