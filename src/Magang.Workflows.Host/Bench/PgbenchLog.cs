using System.Globalization;

namespace Magang.Workflows.Host.Bench;

/// <summary>What pgbench logs of each transaction.</summary>
internal static class PgbenchLog
{
    /// <summary>Milliseconds of each transaction.</summary>
    /// <param name="lines">"client transaction microseconds script epoch microseconds", one a transaction.</param>
    public static IEnumerable<double> Read(IEnumerable<string> lines) =>
        lines.Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000);
}
