using System.Collections.Immutable;

namespace Magang.Workflows.Regulations.Bumn;

/// <summary>The predicates of the talent exchange of state companies, in the order of the articles.</summary>
public static class BumnRules
{
    /// <summary>One for each rule that has no parts.</summary>
    public static ImmutableArray<Rule> All { get; } = [new Bum01(), new Bum02(), new Bum03()];
}
