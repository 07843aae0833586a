using System.Diagnostics;
using System.Globalization;
using Magang.Workflows.Host.Cluster;
using Npgsql;

namespace Magang.Workflows.Host.Bench;

/// <summary>PostgreSQL's own benchmark program, on a script of one hand-written transaction a step.</summary>
/// <param name="program">Its path.</param>
internal sealed class Pgbench(string program)
{
    private const int Clients = 32;
    private const int Threads = 2;

    /// <summary>Finds it on PATH or beside the server's programs; null where there is none.</summary>
    public static async Task<Pgbench?> FindAsync()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            ':',
            StringSplitOptions.RemoveEmptyEntries
        );
        var installed = await PostgresBinaries.InstalledAsync(
            new ClusterOptions(),
            new ServerAccount(null, null),
            CancellationToken.None
        );
        var found = folders
            .Concat(installed.Select(one => one.Folder))
            .Select(folder => Path.Combine(folder, "pgbench"))
            .FirstOrDefault(File.Exists);
        return found is null ? null : new Pgbench(found);
    }

    /// <summary>Warms up, then measures.</summary>
    /// <param name="connectionString">To an empty database; its tables are made here.</param>
    /// <param name="warmUp">Whole seconds.</param>
    /// <param name="measured">Whole seconds.</param>
    public async Task<Figures> RunAsync(string connectionString, TimeSpan warmUp, TimeSpan measured)
    {
        var folder = Directory.CreateTempSubdirectory("magang-bench-").FullName;
        try
        {
            var step = Path.Combine(folder, "step.sql");
            await File.WriteAllTextAsync(step, BenchFiles.Text("pgbench-step.sql"));
            await using (var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false"))
            await using (var schema = source.CreateCommand(BenchFiles.Text("pgbench-schema.sql")))
                await schema.ExecuteNonQueryAsync();
            await using var meter = new Meter(connectionString);
            await meter.CheckpointAsync();
            await RunAsync(connectionString, folder, ["-T", Seconds(warmUp), "-f", step]);

            var (rows, wal) = (await meter.RowsAsync(), await meter.WalAsync());
            var prefix = Path.Combine(folder, "gates");
            await RunAsync(
                connectionString,
                folder,
                ["-T", Seconds(measured), "-l", $"--log-prefix={prefix}", "-f", step]
            );
            wal = await meter.WalAsync() - wal;
            var took = PgbenchLog.Read(Directory.EnumerateFiles(folder, "gates.*").SelectMany(File.ReadLines));
            rows = await meter.RowsAsync() - rows;
            var latencies = new Latencies(took);
            return Figures.Of(measured, latencies, wal, (double)rows / Math.Max(1, latencies.Count));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunAsync(string connectionString, string folder, IEnumerable<string> arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in Common().Concat(arguments))
            start.ArgumentList.Add(argument);
        start.Environment["PGHOST"] = to.Host;
        start.Environment["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = to.Username;
        start.Environment["PGPASSWORD"] = to.Password;
        start.Environment["PGDATABASE"] = to.Database;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        if (process.ExitCode != 0)
            throw new PgbenchFailedException(await error);
    }

    private static IEnumerable<string> Common() => ["-n", "-M", "prepared", "-c", $"{Clients}", "-j", $"{Threads}"];

    private static string Seconds(TimeSpan length) =>
        Math.Max(1, (int)length.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
