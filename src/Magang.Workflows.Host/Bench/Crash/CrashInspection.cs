using System.Globalization;
using System.Text.Json;
using Magang.Workflows.Definitions;
using Magang.Workflows.Postgres.Doctor;
using Npgsql;

namespace Magang.Workflows.Host.Bench.Crash;

/// <summary>Looks whether anything was lost or done twice.</summary>
/// <param name="source">The database after the test.</param>
/// <param name="plan">What should have been done.</param>
internal sealed class CrashInspection(NpgsqlDataSource source, CrashPlan plan)
{
    private readonly List<string> _faults = [];

    /// <summary>What must not be, one sentence each.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var definition = DefinitionReader.Read(BenchFiles.Bytes("Crash.uji-jatuh.json"));
        await EverythingRelayedAsync();
        await ReadAsync("crash_instances", InstancesOf);
        await GatesAsync(definition);
        await ReadAsync("crash_numbers", RegisterOf);
        var messages = plan.Instances * definition.Nodes.Count(node => node.Type == "Magang.Notice");
        await ReadAsync("crash_notices", reader => NoticesOf(reader, messages));
        foreach (var finding in await DatabaseDoctor.ExamineAsync(source))
            _faults.Add($"doctor: {finding.Invariant}, instance {finding.Instance}: {finding.Detail}");
        return _faults;
    }

    /// <summary>A dead server's lease may hold messages back for half a minute.</summary>
    private async Task EverythingRelayedAsync()
    {
        for (var left = 600; left > 0; left--)
        {
            await using var command = source.CreateCommand(BenchFiles.Sql("Crash.crash_unrelayed"));
            if ((long)(await command.ExecuteScalarAsync())! == 0)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        _faults.Add("messages are left in the outbox");
    }

    private void InstancesOf(NpgsqlDataReader reader)
    {
        if (reader.GetInt64(0) != plan.Instances || reader.GetInt64(1) != plan.Instances)
            _faults.Add(
                $"{reader.GetInt64(0)} instances, of which {reader.GetInt64(1)} ended; should be {plan.Instances}"
            );
    }

    /// <summary>From the journal: each activity of each instance began once and completed once.</summary>
    private async Task GatesAsync(Definition definition)
    {
        var seen = new Dictionary<(long Instance, string Activity), int>();
        var instances = new HashSet<long>();
        await ReadAsync(
            "crash_journal",
            reader =>
            {
                var instance = reader.GetInt64(0);
                instances.Add(instance);
                using var entry = JsonDocument.Parse(reader.GetFieldValue<byte[]>(1));
                foreach (var step in entry.RootElement.GetProperty("steps").EnumerateArray())
                {
                    if (step[1].ValueEquals("completed"))
                    {
                        var key = (instance, step[0].GetString()!);
                        seen[key] = seen.GetValueOrDefault(key) + 1;
                    }
                }
            }
        );
        foreach (var instance in instances)
        {
            foreach (var node in definition.Nodes)
            {
                var times = seen.GetValueOrDefault((instance, node.Id));
                if (times != 1)
                    _faults.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"instance {instance} passed {node.Id} {times} times"
                        )
                    );
            }
        }
    }

    private void RegisterOf(NpgsqlDataReader reader)
    {
        long[] found = [reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4)];
        if (!found.SequenceEqual([plan.Instances, plan.Instances, 1, plan.Instances]))
            _faults.Add(
                $"register {reader.GetString(0)}: numbers, instances, first, last are {string.Join(", ", found)}"
            );
    }

    private void NoticesOf(NpgsqlDataReader reader, long messages)
    {
        if (reader.GetInt64(0) != messages || reader.GetInt64(1) != messages)
            _faults.Add(
                $"{reader.GetInt64(0)} messages were consumed {reader.GetInt64(1)} times; should be {messages}, once each"
            );
    }

    private async Task ReadAsync(string statement, Action<NpgsqlDataReader> row)
    {
        await using var command = source.CreateCommand(BenchFiles.Sql($"Crash.{statement}"));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            row(reader);
    }
}
