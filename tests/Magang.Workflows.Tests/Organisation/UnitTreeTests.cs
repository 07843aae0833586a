using Magang.Workflows.Organisation;

namespace Magang.Workflows.Tests.Organisation;

/// <summary>When units make a tree, and what rules see of them.</summary>
public sealed class UnitTreeTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Test]
    public void Units_below_one_another_have_no_fault() =>
        Assert.That(UnitTree.Faults([U("SETDA"), U("DINAS_A", "SETDA"), U("BIDANG_A1", "DINAS_A")]), Is.Empty);

    [Test]
    public void A_unit_above_that_nobody_knows_is_told_with_the_nearest_one() =>
        Assert.That(
            UnitTree.Faults([U("SETDA"), U("DINAS_A", "SEDTA")]),
            Is.EqualTo([new UnitFault(1, "atasan", "'SEDTA' tidak ada di antara unit (maksud Anda 'SETDA'?)")])
        );

    [Test]
    public void A_circle_is_told_at_each_unit_in_it_and_not_below_it()
    {
        var faults = UnitTree.Faults([U("A", "C"), U("B", "A"), U("C", "B"), U("D", "C")]);

        Assert.That(faults.Select(fault => fault.Index), Is.EqualTo([0, 1, 2]));
        Assert.That(faults[0].Problem, Is.EqualTo("berputar tanpa puncak: A → C → B → A"));
    }

    [Test]
    public void A_unit_is_not_above_itself() =>
        Assert.That(
            UnitTree.Faults([U("A", "A")]).Single().Problem,
            Is.EqualTo("unit tidak dapat menjadi atasannya sendiri")
        );

    [Test]
    public void A_code_stands_once() =>
        Assert.That(
            UnitTree.Faults([U("A"), U("A")]),
            Is.EqualTo([new UnitFault(1, "kode", "'A' ada lebih dari satu kali")])
        );

    [TestCase("DINAS A")]
    [TestCase("")]
    [TestCase("_A")]
    [TestCase("DINAS/A")]
    public void A_code_has_letters_digits_and_few_signs(string code) =>
        Assert.That(UnitTree.Faults([U(code)]).Single().Column, Is.EqualTo("kode"));

    [Test]
    public void A_unit_stands_only_while_the_one_above_it_does()
    {
        var above = U("SETDA") with { FromOn = First.AddDays(10), UntilOn = First.AddDays(20) };
        var faults = UnitTree.Faults([
            above,
            U("EARLY", "SETDA") with
            {
                UntilOn = above.UntilOn,
            },
            U("LATE", "SETDA") with
            {
                FromOn = above.FromOn,
            },
            U("WITHIN", "SETDA") with
            {
                FromOn = above.FromOn,
                UntilOn = above.UntilOn,
            },
        ]);

        Assert.That(
            faults.Select(fault => (fault.Index, fault.Problem)),
            Is.EqualTo([
                (1, "'SETDA' baru ada sejak 11 Januari 2026, sesudah unit ini mulai"),
                (2, "'SETDA' berakhir 21 Januari 2026, sebelum unit ini berakhir"),
            ])
        );
    }

    [Test]
    public void A_unit_does_not_end_before_it_begins() =>
        Assert.That(
            UnitTree.Faults([U("A") with { UntilOn = First.AddDays(-1) }]).Single().Column,
            Is.EqualTo("sampai")
        );

    [Test]
    public void Rules_see_the_units_of_the_day_sorted_by_code()
    {
        Unit[] units =
        [
            U("SETDA"),
            U("DINAS_B", "SETDA") with
            {
                FromOn = First.AddDays(1),
            },
            U("DINAS_A", "SETDA") with
            {
                UntilOn = First,
            },
        ];

        Assert.That(UnitTree.OrgTree(units, First).GetRawText(), Is.EqualTo("""{"DINAS_A":"SETDA","SETDA":null}"""));
        Assert.That(
            UnitTree.OrgTree(units, First.AddDays(1)).GetRawText(),
            Is.EqualTo("""{"DINAS_B":"SETDA","SETDA":null}""")
        );
    }

    private static Unit U(string code, string? parent = null) =>
        new(code, $"Unit {code}", parent, First, UntilOn: null);
}
