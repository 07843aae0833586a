using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Lintas;

/// <summary>The predicates of the cross-cutting regulations, in the order of the articles.</summary>
public static class LintasRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Xct01(),
        new Xct02(),
        new Xct03(),
        new Xct04(),
        new Xct05(),
        new Xct06(),
        new Xct07(),
        new Xct08(),
        new Xct09(),
        new Xct10(),
        new Xct11a(),
        new Xct11b(),
        new Xct12(),
    ];
}
