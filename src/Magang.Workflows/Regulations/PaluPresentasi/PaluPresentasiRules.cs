using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.PaluPresentasi;

/// <summary>The predicates of what was directed when results of Palu's internships were presented, in the order of the articles.</summary>
public static class PaluPresentasiRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Prs01(),
        new Prs02(),
        new Prs03(),
        new Prs04(),
        new Prs05(),
        new Prs06(),
        new Prs07(),
        new Prs08(),
        new Prs09(),
        new Prs10(),
    ];
}
