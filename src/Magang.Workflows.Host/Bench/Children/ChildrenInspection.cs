using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Postgres.Doctor;
using Npgsql;

namespace Magang.Workflows.Host.Bench.Children;

/// <summary>Looks whether every child ran once, was heard of once, and the parent ended once.</summary>
/// <param name="source">The database after the test.</param>
/// <param name="plan">What should have been done.</param>
/// <param name="parent">The parent.</param>
internal sealed class ChildrenInspection(NpgsqlDataSource source, ChildrenPlan plan, InstanceId parent)
{
    private readonly List<string> _faults = [];

    /// <summary>What was found.</summary>
    public async Task<ChildrenReport> RunAsync()
    {
        long[] standing = [];
        await ReadAsync(
            "children_standing",
            reader =>
                standing = [.. Enumerable.Range(0, 7).Select(column => Convert.ToInt64(reader.GetValue(column), null))]
        );
        Expect("children", standing[0], plan.Children);
        Expect("children that ended well", standing[1], plan.Children);
        Expect("ends that the parent heard", standing[2], plan.Children);
        Expect("stimuli that are left", standing[4], 0);
        Expect("parents that ended well", standing[5], 1);
        await ReadAsync("children_numbers", NumbersOf);
        await HeardAsync();
        foreach (var finding in await DatabaseDoctor.ExamineAsync(source))
            _faults.Add($"doctor: {finding.Invariant}, instance {finding.Instance}: {finding.Detail}");
        return new ChildrenReport(
            _faults,
            0,
            0,
            standing[2],
            standing[3],
            (int)standing[6],
            TimeSpan.Zero,
            TimeSpan.Zero
        );
    }

    /// <summary>From the journal: each child's end was heard once, the port ran once for each, the rest once.</summary>
    private async Task HeardAsync()
    {
        var heard = new List<long>();
        var completed = new Dictionary<string, int>(StringComparer.Ordinal);
        await ReadAsync(
            "children_heard",
            reader =>
            {
                using var entry = JsonDocument.Parse(reader.GetFieldValue<byte[]>(0));
                var stimulus = entry.RootElement.GetProperty("stimulus");
                if (stimulus.GetProperty("kind").ValueEquals("child"))
                    heard.Add(stimulus.GetProperty("child").GetInt64());
                foreach (var step in entry.RootElement.GetProperty("steps").EnumerateArray())
                {
                    if (step[1].ValueEquals("completed"))
                        completed[step[0].GetString()!] = completed.GetValueOrDefault(step[0].GetString()!) + 1;
                }
            }
        );
        Expect("children that were heard of", heard.Distinct().Count(), plan.Children);
        Expect("times that the port ran", completed.GetValueOrDefault("Terhitung"), plan.Children);
        Expect("times that the parent went on", completed.GetValueOrDefault("Anak"), 1);
        Expect("times that the parent ended", completed.GetValueOrDefault("Urutan"), 1);
    }

    private void NumbersOf(NpgsqlDataReader reader)
    {
        var wanted = reader.GetString(0) == "UJI/ANAK" ? plan.Children : 1;
        Expect($"numbers of {reader.GetString(0)}", reader.GetInt64(1), wanted);
        Expect($"instances with a number of {reader.GetString(0)}", reader.GetInt64(2), wanted);
    }

    private void Expect(string what, long found, long wanted)
    {
        if (found != wanted)
            _faults.Add($"{what}: {found}; should be {wanted}");
    }

    private async Task ReadAsync(string statement, Action<NpgsqlDataReader> row)
    {
        await using var command = source.CreateCommand(BenchFiles.Sql($"Children.{statement}"));
        if (command.CommandText.Contains("@parent", StringComparison.Ordinal))
            command.Parameters.AddWithValue("parent", parent.Value);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            row(reader);
    }
}
