using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.MagelangPns;

/// <summary>The predicates of Perbup Magelang 69/2022 for the procurement of PNS, in the order of the articles.</summary>
public static class MagelangPnsRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Mgl007(),
        new Mgl010Dot0(),
        new Mgl010a(),
        new Mgl010b(),
        new Mgl010c(),
        new Mgl010d(),
        new Mgl010e(),
        new Mgl010f(),
        new Mgl010g(),
        new Mgl010h(),
        new Mgl010Dot3(),
        new Mgl011(),
        new Mgl011b(),
        new Mgl011c(),
        new Mgl011d(),
        new Mgl012(),
        new Mgl013a(),
        new Mgl013b(),
        new Mgl014a(),
        new Mgl014b(),
        new Mgl014d(),
        new Mgl014e(),
        new Mgl014f(),
        new Mgl015a(),
        new Mgl015b(),
        new Mgl015c(),
        new Mgl016(),
        new Mgl017(),
        new Mgl018a(),
        new Mgl018b(),
    ];
}
