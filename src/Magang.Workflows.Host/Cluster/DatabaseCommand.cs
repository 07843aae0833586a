using System.CommandLine;

namespace Magang.Workflows.Host.Cluster;

/// <summary>The verb <c>basisdata</c>: the private PostgreSQL by itself, without the server.</summary>
internal static class DatabaseCommand
{
    /// <summary>Environment variable with the data folder; the script <c>magang</c> sets it to the checkout's.</summary>
    internal const string DataVariable = "MAGANG_DATA";

    internal static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "Folder data.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DataVariable) ?? ".magang",
        };
        var erase = new Option<bool>("--hapus") { Description = "Hapus juga seluruh isi basis datanya." };
        var start = new Command("start", "Menyalakan PostgreSQL dan mencetak alamatnya; tetap menyala sampai 'stop'.")
        {
            data,
        };
        var stop = new Command("stop", "Mematikan PostgreSQL.") { data, erase };
        var status = new Command("status", "Mencetak alamat PostgreSQL yang menyala; kode keluar 3 bila mati.")
        {
            data,
        };

        start.SetAction((parsed, cancel) => TellAsync(() => StartAsync(parsed.GetValue(data)!, cancel)));
        stop.SetAction(
            (parsed, cancel) => TellAsync(() => StopAsync(parsed.GetValue(data)!, parsed.GetValue(erase), cancel))
        );
        status.SetAction((parsed, cancel) => TellAsync(() => StatusAsync(parsed.GetValue(data)!, cancel)));
        return new Command("basisdata", "PostgreSQL milik sendiri di folder data.") { start, stop, status };
    }

    private static async Task<int> StartAsync(string dataFolder, CancellationToken cancel)
    {
        var options = new ClusterOptions { KeepRunning = true, Progress = Console.Error.WriteLine };
        await using var cluster = await PrivateCluster.EnsureAsync(dataFolder, options, cancel);
        await Console.Out.WriteLineAsync(cluster.ConnectionString);
        return 0;
    }

    private static async Task<int> StopAsync(string dataFolder, bool erase, CancellationToken cancel)
    {
        var stopped = await PrivateCluster.StopAtAsync(dataFolder, erase, cancel);
        await Console.Error.WriteLineAsync(stopped ? "PostgreSQL dimatikan." : "PostgreSQL tidak sedang menyala.");
        return 0;
    }

    private static async Task<int> StatusAsync(string dataFolder, CancellationToken cancel)
    {
        if (await PrivateCluster.FindAsync(dataFolder, cancel) is { } address)
        {
            await Console.Out.WriteLineAsync(address);
            return 0;
        }

        await Console.Error.WriteLineAsync("PostgreSQL tidak sedang menyala.");
        return 3;
    }

    private static async Task<int> TellAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (MagangException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
