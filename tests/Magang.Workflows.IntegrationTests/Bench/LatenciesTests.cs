using Magang.Workflows.Host.Bench;

namespace Magang.Workflows.IntegrationTests.Bench;

public sealed class LatenciesTests
{
    [Test]
    public void A_percentile_is_a_value_that_was_measured([Values(0.01, 0.5, 0.505, 0.99, 1)] double share)
    {
        var hundred = new Latencies(Enumerable.Range(1, 100).Reverse().Select(value => (double)value));

        Assert.That(hundred.Percentile(share), Is.EqualTo(Math.Ceiling(share * 100)));
    }

    [Test]
    public void One_slow_act_of_a_hundred_is_not_in_p99_and_two_are()
    {
        var one = new Latencies(Enumerable.Repeat(1.0, 99).Append(500));
        var two = new Latencies(Enumerable.Repeat(1.0, 98).Concat([500, 500]));

        Assert.That((one.Percentile(0.99), two.Percentile(0.99)), Is.EqualTo((1.0, 500.0)));
    }

    [Test]
    public void Nothing_measured_is_zero() => Assert.That(new Latencies([]).Percentile(0.5), Is.Zero);

    [Test]
    public void A_share_beyond_one_is_refused() =>
        Assert.That(() => new Latencies([1]).Percentile(99), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
