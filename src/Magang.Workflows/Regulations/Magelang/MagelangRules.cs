using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Magelang;

/// <summary>The predicates of Perbup Magelang 69/2022 for PNS and PPPK alike, in the order of the articles.</summary>
public static class MagelangRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Mgl001(),
        new Mgl002(),
        new Mgl003a(),
        new Mgl003b(),
        new Mgl003e(),
        new Mgl003f(),
        new Mgl004(),
        new Mgl005a(),
        new Mgl005b(),
        new Mgl005c(),
        new Mgl005d(),
        new Mgl006(),
        new Mgl007Dot0(),
        new Mgl008(),
        new Mgl009a(),
        new Mgl009b(),
        new Mgl009c(),
        new Mgl010t(),
        new Mgl028(),
        new Mgl029(),
        new Mgl030(),
    ];
}
