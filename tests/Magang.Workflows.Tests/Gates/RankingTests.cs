using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Magang.Workflows.Gates.Rankings;

namespace Magang.Workflows.Tests.Gates;

public class RankingTests
{
    private static RankingRule Rule(int seats, decimal multiple = 1, bool includesTies = true) =>
        new(
            ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("A", seats).Add("B", 1),
            multiple,
            includesTies
        );

    private static RankingEntry Entry(int number, string group, params decimal[] scores) =>
        new(number, group, number.ToString("D4", CultureInfo.InvariantCulture), [.. scores]);

    private static string Told(IEnumerable<RankedEntry> ranked) =>
        string.Join(
            ' ',
            ranked.Select(one =>
                $"{one.Entry.Group}{one.Entry.Instance}:{one.Place}/{one.Of}{(one.IsWithin ? "+" : "-")}{(one.IsTied ? "=" : "")}"
            )
        );

    [Test]
    public void Equals_share_a_place_and_as_many_places_after_it_are_left_out()
    {
        var ranked = Ranking.Of([Entry(1, "A", 70), Entry(2, "A", 90), Entry(3, "A", 70), Entry(4, "A", 60)], Rule(1));

        Assert.That(Told(ranked), Is.EqualTo("A2:1/4+ A1:2/4-= A3:2/4-= A4:4/4-"));
    }

    [Test]
    public void Later_scores_decide_between_equals_and_each_group_is_ranked_for_itself()
    {
        var ranked = Ranking.Of(
            [Entry(1, "B", 1, 1), Entry(2, "A", 400, 150.5m), Entry(3, "A", 400, 150.75m), Entry(4, "A", 400)],
            Rule(2)
        );

        Assert.That(Told(ranked), Is.EqualTo("A3:1/3+ A2:2/3+ A4:3/3- B1:1/1+"));
    }

    [TestCase(true, "A1:1/4+ A2:2/4+= A3:2/4+= A4:4/4-")]
    [TestCase(false, "A1:1/4+ A2:2/4-= A3:2/4-= A4:4/4-")]
    public void Who_is_equal_across_the_cut_is_taken_with_all_or_with_none(bool includesTies, string expected) =>
        Assert.That(
            Told(
                Ranking.Of(
                    [Entry(1, "A", 9), Entry(2, "A", 8), Entry(3, "A", 8), Entry(4, "A", 7)],
                    Rule(2, includesTies: includesTies)
                )
            ),
            Is.EqualTo(expected)
        );

    [Test]
    public void A_multiple_of_the_seats_is_taken_and_no_fraction_of_a_person()
    {
        var six = Enumerable.Range(1, 6).Select(number => Entry(number, "A", 100 - number)).ToArray();

        Assert.That(Ranking.Of(six, Rule(1, multiple: 3)).Count(one => one.IsWithin), Is.EqualTo(3));
        Assert.That(Ranking.Of(six, Rule(3, multiple: 1.5m)).Count(one => one.IsWithin), Is.EqualTo(4));
    }

    [Test]
    public void A_group_without_seats_is_named_and_nothing_is_ranked()
    {
        var refusal = Assert.Throws<SeatsUnknownException>(() =>
            Ranking.Of([Entry(1, "A", 1), Entry(2, "Guru", 1), Entry(3, "Dokter", 1)], Rule(1))
        );

        Assert.That(refusal!.Message, Does.Contain("'Dokter', 'Guru'"));
        var order = new RankingOrder("SKD", Rule(1), "peringkat");
        var answer = RankingWork.Do(order, [Entry(2, "Guru", 1)]);
        Assert.That((answer.IsRanked, answer.Ranked.Length), Is.EqualTo((false, 0)));
        Assert.That(Json.Text(Json.Member(answer.Result, "message")), Does.Contain("'Guru'"));
    }

    [Test]
    public void The_result_names_the_hash_of_the_published_sheet()
    {
        var order = new RankingOrder("SKD", Rule(1), "peringkat");
        var answer = RankingWork.Do(order, [Entry(1, "A", 351.500m, 2), Entry(2, "B", 5)]);
        var sheet = RankingSheet.Head + "A,1,0001,351.5;2,ya\n" + "B,1,0002,5,ya\n";
        var hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sheet))
        );

        Assert.That(
            answer.Result.GetRawText(),
            Is.EqualTo($$"""{"list":"SKD","count":2,"groups":2,"within":2,"hash":"{{hash}}"}""")
        );
        Assert.That(RankingOrder.Read(order.ToJson()).ToJson().GetRawText(), Is.EqualTo(order.ToJson().GetRawText()));
    }

    [Test]
    public void The_places_are_the_same_whatever_order_the_entries_come_in() =>
        Prop.ForAll(
                Cases(),
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                (drawn, seed) =>
                {
                    var shuffled = drawn.Entries.ToArray();
                    new System.Random(seed).Shuffle(shuffled);
                    var one = Ranking.Of(drawn.Entries, drawn.Rule);
                    var other = Ranking.Of(shuffled, drawn.Rule);
                    return Told(one) == Told(other) && RankingSheet.HashOf(one) == RankingSheet.HashOf(other);
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void No_more_are_within_than_there_are_places_unless_they_are_tied_and_nobody_better_is_left_out() =>
        Prop.ForAll(
                Cases(),
                drawn =>
                    Ranking
                        .Of(drawn.Entries, drawn.Rule)
                        .GroupBy(one => one.Entry.Group, StringComparer.Ordinal)
                        .All(group =>
                        {
                            var cut = drawn.Rule.Cut(group.Key);
                            var within = group.Where(one => one.IsWithin).ToArray();
                            var worst = within.Length == 0 ? 0 : within.Max(one => one.Place);
                            return group.All(one => one.IsWithin == (one.Place <= worst))
                                && (
                                    within.Length <= cut
                                    || within.Where(one => one.Place == worst).All(one => one.IsTied)
                                )
                                && (!drawn.Rule.IncludesTies || within.Length >= Math.Min(cut, group.Count()))
                                && (drawn.Rule.IncludesTies || within.Length <= cut);
                        })
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<Drawn> Cases() =>
        (
            from count in Gen.Choose(0, 30)
            from entries in Entries(count)
            from seats in Gen.Choose(0, 8)
            from multiple in Gen.Elements(1m, 1.5m, 3m)
            from ties in Gen.Elements(true, false)
            select new Drawn(entries, Rule(seats, multiple, ties))
        ).ToArbitrary();

    private static Gen<RankingEntry[]> Entries(int count) =>
        (
            from groups in Gen.Elements("A", "B").ArrayOf(count)
            from first in Gen.Choose(1, 4).ArrayOf(count)
            from second in Gen.Choose(1, 3).ArrayOf(count)
            select Enumerable.Range(0, count).Select(at => Entry(at, groups[at], first[at], second[at])).ToArray()
        );

    private sealed record Drawn(RankingEntry[] Entries, RankingRule Rule);
}
