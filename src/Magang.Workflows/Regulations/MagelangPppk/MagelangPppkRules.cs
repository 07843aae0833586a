using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.MagelangPppk;

/// <summary>The predicates of Perbup Magelang 69/2022 for the procurement of PPPK, in the order of the articles.</summary>
public static class MagelangPppkRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Mgl019(),
        new Mgl007p(),
        new Mgl021a(),
        new Mgl021b(),
        new Mgl021c(),
        new Mgl021d(),
        new Mgl021e(),
        new Mgl021f(),
        new Mgl021g(),
        new Mgl021h(),
        new Mgl021Dot3(),
        new Mgl022(),
        new Mgl023(),
        new Mgl024(),
        new Mgl025a(),
        new Mgl025b(),
        new Mgl026a(),
        new Mgl026c(),
        new Mgl026d(),
        new Mgl026e(),
    ];
}
