using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Magang.Workflows.Host.Cluster;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>What the verbs that kill servers have in common: a seed, a cluster's folder of their own, faults and exit code told.</summary>
internal static class KillTrial
{
    /// <summary>Runs a trial in a folder that is erased afterwards.</summary>
    /// <param name="name">For the folder.</param>
    /// <param name="seed">The seed; 0 for a new one, which is printed.</param>
    /// <param name="check">Refuses options out of range, before anything is made.</param>
    /// <param name="run">From the cluster's folder and the seed: what is told of the trial, and the faults that it found.</param>
    /// <returns>The exit code: 0, or 1 where something was refused or found.</returns>
    public static async Task<int> RunAsync(
        string name,
        int seed,
        Action check,
        Func<string, int, Task<(string Told, IReadOnlyList<string> Faults)>> run
    )
    {
        try
        {
            check();
            seed = seed == 0 ? RandomNumberGenerator.GetInt32(1, int.MaxValue) : seed;
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Benih: --seed {seed}"));
            // Under a root that PostgreSQL's account can enter, and far from the operator's own data.
            var folder = Directory.CreateTempSubdirectory($"magang-{name}-").FullName;
            var data = Path.Combine(folder, ".magang");
            try
            {
                var (told, faults) = await run(data, seed);
                await Console.Out.WriteLineAsync(told);
                foreach (var fault in faults)
                    await Console.Out.WriteLineAsync(fault);
                return faults.Count == 0 ? 0 : throw new CrashFoundException(faults.Count, seed);
            }
            finally
            {
                await PrivateCluster.StopAtAsync(data, erase: true);
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (MagangException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>An option that is a whole number.</summary>
    public static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    /// <summary>Refuses what is out of range.</summary>
    public static void Check(string option, int given, int least, int most)
    {
        if (given < least || given > most)
            throw new BenchRangeException(option, given, least, most);
    }

    /// <summary>This very program, to be started once more.</summary>
    public static string[] OwnProgram()
    {
        var program = Environment.ProcessPath!;
        var assembly = typeof(KillTrial).Assembly.Location;
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, assembly] : [program];
    }
}
