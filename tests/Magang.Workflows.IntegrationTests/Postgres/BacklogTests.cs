using System.Globalization;
using System.Text.RegularExpressions;
using Magang.Workflows.Postgres.Outbox;

namespace Magang.Workflows.IntegrationTests.Postgres;

/// <summary>However much waits, a statement that takes a few of it does not go through all once for each.</summary>
/// <remarks>The planner knows the tables as they were when nothing waited: so it is when thousands come at once.</remarks>
public sealed partial class BacklogTests
{
    private const int Instances = 1500;
    private const int Waiting = 3 * Instances;

    [TestCase("Stimuli.claim_pending", "lease", "interval '10 seconds'", "limit", "(SELECT 128)")]
    [TestCase("Outbox.lease_streams", "lease", "interval '10 seconds'", "limit", "(SELECT 128)")]
    [TestCase("Outbox.read_streams", "instances", Some, "firsts", Ones, "most", "64")]
    [TestCase("Outbox.mark_published", "instances", Some, "events", Ones, "now", "now()")]
    [TestCase("Outbox.release_streams", "instances", Some, "events", Ones, "wait", "interval '1 second'")]
    public async Task A_few_are_taken_without_going_through_all_for_each(string file, params string[] given)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new Node(database);
        await FillAsync(node, Instances + 1, 2 * Instances);
        await node.ExecuteAsync("UPDATE outbox SET published_at = now()");
        await node.ExecuteAsync("DELETE FROM pending_stimulus");
        await node.ExecuteAsync("VACUUM ANALYZE outbox, pending_stimulus");
        await FillAsync(node, 1, Instances);

        var plan = await PlanAsync(node, Statement(file, given));

        Assert.That(Rows(plan), Is.LessThan(10 * Waiting), plan);
    }

    // How many they are, the planner does not know, as with a statement's parameters.
    private const string Some = "(SELECT array_agg(one)::bigint[] FROM generate_series(1, 300) AS one)";
    private const string Ones = "(SELECT array_agg(1) FROM generate_series(1, 300))";

    private static Task FillAsync(Node node, int from, int to) =>
        node.ExecuteAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                INSERT INTO outbox (instance_id, event_seq, type, body, created_at)
                SELECT instance, event, 'x', '', now()
                  FROM generate_series({from}, {to}) AS instance, generate_series(1, 3) AS event;
                INSERT INTO pending_stimulus (instance_id, body)
                SELECT instance, '' FROM generate_series({from}, {to}) AS instance, generate_series(1, 3)
                """
            )
        );

    private static string Statement(string file, string[] given)
    {
        using var text = new StreamReader(
            typeof(OutboxRelay).Assembly.GetManifestResourceStream($"Magang.Workflows.Postgres.{file}.sql")!
        );
        var statement = text.ReadToEnd();
        for (var i = 0; i < given.Length; i += 2)
            statement = statement.Replace($"@{given[i]}", given[i + 1], StringComparison.Ordinal);
        return statement;
    }

    private static async Task<string> PlanAsync(Node node, string statement)
    {
        await using var command = node.Source.CreateCommand($"EXPLAIN (ANALYZE, TIMING OFF) {statement}");
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    /// <summary>All rows that any part of the plan gave to the part above it.</summary>
    private static long Rows(string plan) =>
        Actual()
            .Matches(plan)
            .Sum(match => (long)(Number(match.Groups["rows"].Value) * Number(match.Groups["loops"].Value)));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"actual rows=(?<rows>[\d.]+) loops=(?<loops>\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Actual();
}
