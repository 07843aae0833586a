using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Panselda;

/// <summary>The predicates of Perbup Magelang 69/2022 for the selection committee, in the order of the articles.</summary>
public static class PanseldaRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Psd01(),
        new Psd02(),
        new Psd03(),
        new Psd04(),
        new Psd05(),
        new Psd06(),
        new Psd07(),
        new Psd08(),
        new Psd09(),
        new Psd10(),
    ];
}
