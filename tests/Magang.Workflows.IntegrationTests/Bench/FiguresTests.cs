using System.Diagnostics;
using System.Text.Json;
using Magang.Workflows.Host.Bench;

namespace Magang.Workflows.IntegrationTests.Bench;

public sealed class FiguresTests
{
    private static readonly Figures Nothing = new(0, 0, 0, 0, 0);

    [Test]
    public void Only_gates_that_ended_in_the_window_count()
    {
        var second = Stopwatch.Frequency;
        var times = new GateTimes();
        times.Note(endedAt: 9 * second, took: second);
        times.Note(endedAt: 10 * second, took: 2 * second);
        times.Note(endedAt: 11 * second, took: second / 2);
        times.Note(endedAt: 12 * second, took: second);

        Assert.That(times.Between(10 * second, 12 * second), Is.EqualTo([2000.0, 500.0]));
    }

    [Test]
    public void Rate_and_log_are_of_the_window_alone()
    {
        var figures = Figures.Of(
            TimeSpan.FromSeconds(2),
            new Latencies([1, 2, 3, 4]),
            walBytes: 8000,
            rowsPerGate: 5.6
        );

        Assert.That(figures, Is.EqualTo(new Figures(2, 2, 4, 5.6, 2000)));
    }

    [Test]
    public void The_ratio_is_to_the_better_baseline()
    {
        var result = Result(engine: 900, baseline: 200, pgbench: 300);

        Assert.That(result.Ratio, Is.EqualTo(3));
    }

    [Test]
    public void Where_there_is_no_pgbench_the_ratio_is_to_the_other_and_its_key_is_null()
    {
        var result = Result(engine: 900, baseline: 200, pgbench: null);

        using var json = JsonDocument.Parse(result.ToJson());
        Assert.That(json.RootElement.GetProperty("ratio").GetDouble(), Is.EqualTo(4.5));
        Assert.That(json.RootElement.GetProperty("pgbench").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void The_json_has_exactly_the_keys_that_were_promised()
    {
        using var json = JsonDocument.Parse(Result(engine: 900, baseline: 200, pgbench: 300).ToJson());

        Assert.That(
            json.RootElement.EnumerateObject().Select(member => member.Name),
            Is.EqualTo(["engine", "baseline", "pgbench", "metro", "ratio", "settings"])
        );
        Assert.That(
            json.RootElement.GetProperty("metro").EnumerateObject().Select(member => member.Name),
            Is.EqualTo(["gatesPerSecond", "p50Ms", "p99Ms", "rowsPerGate", "walBytesPerGate"])
        );
    }

    [Test]
    public void A_log_line_of_pgbench_gives_milliseconds() =>
        Assert.That(PgbenchLog.Read(["0 199 2241 0 1175850568 995598"]), Is.EqualTo([2.241]));

    private static GatesResult Result(double engine, double baseline, double? pgbench) =>
        new(
            Nothing with
            {
                GatesPerSecond = engine,
            },
            Nothing with
            {
                GatesPerSecond = baseline,
            },
            pgbench is { } rate ? Nothing with { GatesPerSecond = rate } : null,
            Nothing,
            [new("fsync", "on")]
        );
}
