using System.Security.Cryptography;
using Magang.Workflows.Host.Cluster;
using Npgsql;

namespace Magang.Workflows.IntegrationTests.Cluster;

/// <summary>A data folder of one test's own; its server is stopped and all is removed when disposed.</summary>
public sealed class AClusterFolder : IAsyncDisposable
{
    private readonly string _outer = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(),
        $"magang-tes-{RandomNumberGenerator.GetHexString(8, lowercase: true)}"
    );

    public AClusterFolder() => Directory.CreateDirectory(Path);

    /// <summary>The data folder, as <c>.magang</c> in a checkout.</summary>
    public string Path => System.IO.Path.Combine(_outer, ".magang");

    /// <summary>The folder around it, as the checkout.</summary>
    public string Outer => _outer;

    /// <summary>The process number of the server that runs here, as PostgreSQL notes it.</summary>
    public int ServerId =>
        int.Parse(File.ReadLines(In("pg/postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public Task<PrivateCluster> EnsureAsync(ClusterOptions? options = null) =>
        PrivateCluster.EnsureAsync(Path, options);

    public static async Task<string?> AskAsync(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await PrivateCluster.StopAtAsync(Path, erase: true);
        Directory.Delete(_outer, recursive: true);
    }
}
