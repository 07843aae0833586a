using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Palu;

/// <summary>The predicates of the guide of Palu's ASN Magang Nasional, in the order of the articles.</summary>
public static class PaluRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Pal000(),
        new Pal001(),
        new Pal002(),
        new Pal003(),
        new Pal004(),
        new PalK0(),
        new PalK1(),
        new PalK2(),
        new PalK3(),
        new PalK4(),
        new PalK5(),
        new PalK6(),
        new PalK7(),
        new PalK7b(),
        new PalH1(),
        new PalH2(),
        new PalH3(),
        new PalW1(),
        new PalW2(),
        new PalW3(),
        new PalW4(),
        new PalW5(),
        new PalW6(),
        new PalW7(),
        new PalS00(),
        new PalS01(),
        new PalS02(),
        new PalS03(),
        new PalS04(),
        new PalS05(),
        new PalS06(),
        new PalS07(),
        new PalS08(),
        new PalS09(),
        new PalS10(),
        new PalS11(),
        new PalDur(),
    ];
}
