using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Magang.Workflows.Host.Cluster;

/// <summary>The settings of a private server, for a machine with two cores and a few GB of memory.</summary>
/// <remarks>
/// They are written to magang.conf at each start. What an operator sets by ALTER SYSTEM comes after them and wins.
/// </remarks>
internal static class ClusterSettings
{
    /// <summary>The file in PostgreSQL's data folder; postgresql.conf includes it.</summary>
    internal const string FileName = "magang.conf";

    /// <summary>The whole file.</summary>
    /// <param name="port">Where the server listens, on 127.0.0.1 only.</param>
    /// <param name="walCompression">A method that the programs were built with, or <c>off</c>.</param>
    internal static string Text(int port, string walCompression) =>
        $"""
            # Ditulis ulang setiap kali PostgreSQL dinyalakan. Ubah pengaturan dengan ALTER SYSTEM.
            listen_addresses = '127.0.0.1'
            port = {port.ToString(CultureInfo.InvariantCulture)}
            # A socket's path may have 107 bytes; a checkout lies deeper than that sooner or later.
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 200
            # A decision that was answered is on the disk.
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            shared_buffers = '256MB'
            wal_buffers = '16MB'
            max_wal_size = '2GB'
            min_wal_size = '512MB'
            checkpoint_timeout = '15min'
            wal_compression = {walCompression}
            # The tables are hash-partitioned: one transaction of many instances touches many of them.
            max_locks_per_transaction = 256
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            # Details of an error show rows, and rows may hold personal values.
            log_error_verbosity = terse

            """;

    /// <summary>What the programs were built with: <c>lz4</c>, or <c>off</c>.</summary>
    /// <remarks>Debian's have lz4; npm's have not, and the method that they have costs more time than it saves.</remarks>
    internal static async Task<string> WalCompressionAsync(
        PostgresBinaries binaries,
        ServerAccount account,
        string cluster,
        CancellationToken cancel
    )
    {
        var asked = await ProgramRun.RunAsync(
            account.Line([
                binaries.Path("postgres"),
                "-D",
                cluster,
                "-C",
                "wal_compression",
                "-c",
                "wal_compression=lz4",
            ]),
            cancel,
            asServer: true
        );
        return asked.ExitCode == 0 && asked.Output == "lz4" ? "lz4" : "off";
    }

    /// <summary>A port on 127.0.0.1 that nobody listens on; below the range that outgoing connections take theirs from.</summary>
    internal static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            if (IsFree(port))
                return port;
        }
    }

    internal static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
