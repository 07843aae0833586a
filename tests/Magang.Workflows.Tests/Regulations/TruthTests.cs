using Magang.Workflows.Regulations;

namespace Magang.Workflows.Tests.Regulations;

public sealed class TruthTests
{
    private static readonly Truth[] All = [Truth.False, Truth.Absent, Truth.True];

    // Rows: left false, absent, true; columns: right the same.
    private static readonly string[] And = ["fff", "faa", "fat"];
    private static readonly string[] Or = ["fat", "aat", "ttt"];

    [Test]
    public void And_and_or_follow_Kleene()
    {
        for (var left = 0; left < 3; left++)
        for (var right = 0; right < 3; right++)
        {
            Assert.That(Letter(All[left] & All[right]), Is.EqualTo(And[left][right]), $"{All[left]} & {All[right]}");
            Assert.That(Letter(All[left] | All[right]), Is.EqualTo(Or[left][right]), $"{All[left]} | {All[right]}");
            Assert.That(All[left] && All[right], Is.EqualTo(All[left] & All[right]));
            Assert.That(All[left] || All[right], Is.EqualTo(All[left] | All[right]));
        }
    }

    [Test]
    public void Not_swaps_true_and_false_and_leaves_absent() =>
        Assert.That(All.Select(t => Letter(!t)), Is.EqualTo("taf"));

    [Test]
    public void The_default_is_absent() => Assert.That(default(Truth), Is.EqualTo(Truth.Absent));

    [Test]
    public void Early_stop_asks_no_further_than_it_must()
    {
        var asked = 0;
        Truth Ask()
        {
            asked++;
            return Truth.True;
        }

        _ = Truth.False && Ask();
        _ = Truth.True || Ask();
        Assert.That(asked, Is.Zero);
        _ = Truth.Absent && Ask();
        _ = Truth.Absent || Ask();
        Assert.That(asked, Is.EqualTo(2));
    }

    private static char Letter(Truth truth) => truth.ToString()[0];
}
