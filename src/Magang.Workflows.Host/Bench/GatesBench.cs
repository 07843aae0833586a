using System.Globalization;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Cluster;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Regulations;

namespace Magang.Workflows.Host.Bench;

/// <summary>Measures gates: the engine, two hand-written baselines on the same server, and a Metro gate.</summary>
/// <param name="clients">Closed loops at once.</param>
/// <param name="measured">Length of each window.</param>
/// <param name="workflows">The folder with the Metro rules.</param>
/// <param name="progress">Hears what is being measured.</param>
internal sealed class GatesBench(int clients, TimeSpan measured, string workflows, Action<string> progress)
{
    // The runtime has compiled the hot path for good after some seconds, a restarted server likewise.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    private readonly ClosedLoop _loop = new(clients, WarmUp, measured);

    /// <summary>Runs all parts, one after the other, each on a fresh database from a checkpoint on.</summary>
    public async Task<GatesResult> RunAsync(DatabaseLocation location)
    {
        var server = location.ConnectionString;
        var settings = await SettingsAsync(server);
        progress("Mesin …");
        var engine = await EngineAsync(server, "lima-gerbang.json", Reference.None, PlainCase);
        progress("SQL tulis tangan …");
        var baseline = await BaselineAsync(server);
        progress("pgbench …");
        var pgbench = await PgbenchAsync(server);
        if (pgbench is null)
            settings.Add(new("pgbench", "pgbench tidak ada di PATH maupun di samping program PostgreSQL"));
        progress("Gerbang Metro …");
        var cases = MetroGate.Cases(clients, new RegulationFiles(workflows).FactsSchema());
        var metro = await EngineAsync(
            server,
            MetroGate.Definition,
            ReferenceFiles.Load(workflows),
            client => cases[client]
        );
        return new GatesResult(engine, baseline, pgbench, metro, settings);
    }

    private async Task<Figures> EngineAsync(
        string server,
        string definition,
        Reference reference,
        Func<int, CaseFile> caseOf
    )
    {
        await using var database = await BenchDatabase.CreateAsync(server, migrated: true);
        await using var meter = new Meter(database.ConnectionString);
        EngineLoad? load = null;
        return await _loop.RunAsync(
            meter,
            (client, times) => load!.WorkflowAsync(client, times),
            () => load!.DisposeAsync(),
            async () => load = await EngineLoad.OpenAsync(database.ConnectionString, definition, reference, caseOf)
        );
    }

    private async Task<Figures> BaselineAsync(string server)
    {
        await using var database = await BenchDatabase.CreateAsync(server, migrated: true);
        await using var meter = new Meter(database.ConnectionString);
        IReadOnlyList<StepRows> steps;
        await using (
            var engine = await EngineLoad.OpenAsync(
                database.ConnectionString,
                "lima-gerbang.json",
                Reference.None,
                PlainCase
            )
        )
            steps = await StepRows.SampleAsync(engine, database.ConnectionString);
        BaselineLoad? load = null;
        return await _loop.RunAsync(
            meter,
            (client, times) => load!.WorkflowAsync(client, times),
            () => load!.DisposeAsync(),
            async () => load = await BaselineLoad.OpenAsync(database.ConnectionString, steps, clients)
        );
    }

    private async Task<Figures?> PgbenchAsync(string server)
    {
        if (await Pgbench.FindAsync() is not { } program)
            return null;
        await using var database = await BenchDatabase.CreateAsync(server, migrated: false);
        return await program.RunAsync(database.ConnectionString, WarmUp, measured);
    }

    private async Task<List<KeyValuePair<string, string>>> SettingsAsync(string server)
    {
        await using var meter = new Meter(server);
        return
        [
            .. await meter.SettingsAsync(),
            new("cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)),
            new(
                "loadAverage",
                File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Trim() : "?"
            ),
            new("runtime", Environment.Version.ToString()),
            new("concurrency", clients.ToString(CultureInfo.InvariantCulture)),
            new("seconds", measured.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
            new(
                "baselineConnections",
                Math.Min(clients, BaselineLoad.MostConnections).ToString(CultureInfo.InvariantCulture)
            ),
            new("relay", "off"),
        ];
    }

    private static CaseFile PlainCase(int client)
    {
        _ = client;
        return Plain;
    }

    private static readonly CaseFile Plain = new(
        new Routing("BENCH"),
        Json.Parse(BenchFiles.Text("berkas-lima-gerbang.json")),
        []
    );
}
